using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The parameter <c>root</c> of a job's list: true, false, or nothing (Contract I5).</summary>
internal sealed class RootArgument(string? text) : ICheckedArgument
{
    public string Text => text ?? "";

    /// <summary>The value; null where absent, empty or no boolean.</summary>
    public bool? Value => Is("true") ? true : Is("false") ? false : null;

    public bool IsGood => Text.Length == 0 || Value is not null;

    public static ValueTask<RootArgument?> BindAsync(HttpContext context) =>
        new(new RootArgument(QueryText.First(context.Request, OperationTable.RootParameter)));

    // The framework's own reading trims, which neither the contract nor Java does.
    private bool Is(string name) => Text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
