namespace Tracking.Api.Control.Seeds;

/// <summary>The seed cannot be read; each error names the file and, where it is known, line and column.</summary>
internal sealed class SeedException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<string> Errors => errors;
}
