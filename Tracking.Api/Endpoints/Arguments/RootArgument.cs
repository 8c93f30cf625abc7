using Tracking.Api.Operations;
using Tracking.Api.Routing;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The parameter <c>root</c> of a job's list: true, false, or nothing (Contract I5).</summary>
internal sealed class RootArgument(string? text)
{
    public string Text => text ?? "";

    /// <summary>The value; null where absent or empty.</summary>
    public bool? Value => bool.TryParse(Text, out var value) ? value : null;

    public static ValueTask<RootArgument?> BindAsync(HttpContext context) =>
        new(new RootArgument(QueryText.First(context.Request, OperationTable.RootParameter)));
}
