using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The task id of the path, not yet known to be a number (Contract B11).</summary>
internal sealed class TaskIdArgument : ICheckedArgument
{
    public TaskIdArgument(string text)
    {
        Text = text;
        IsGood = IntegerText.TryParseJava(text, out var id);
        Value = id;
    }

    public string Text { get; }

    /// <summary>The id, 0 where the text is none; validation has refused that before a handler runs.</summary>
    public long Value { get; }

    public bool IsGood { get; }

    public static ValueTask<TaskIdArgument?> BindAsync(HttpContext context) =>
        new(new TaskIdArgument(RouteText.Get(context, OperationTable.TaskIdParameter)));
}
