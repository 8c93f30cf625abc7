using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The task id of the path, not yet known to be a number (Contract B11).</summary>
internal sealed class TaskIdArgument(string text)
{
    public string Text => text;

    /// <summary>The id, 0 where the text is none; validation has refused that before a handler runs.</summary>
    public long Value { get; } = IntegerText.TryParseJava(text, out var id) ? id : 0;

    public static ValueTask<TaskIdArgument?> BindAsync(HttpContext context) =>
        new(new TaskIdArgument(RouteText.Get(context, OperationTable.TaskIdParameter)));
}
