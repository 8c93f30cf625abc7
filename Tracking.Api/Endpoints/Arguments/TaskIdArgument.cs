using FluentValidation;
using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The task id of the path, not yet known to be a number (Contract B11).</summary>
internal sealed record TaskIdArgument(string Text)
{
    /// <summary>The id, 0 where the text is none; validation has refused that before a handler runs.</summary>
    public long Value => IntegerText.TryParseJava(Text, out var id) ? id : 0;

    public static ValueTask<TaskIdArgument?> BindAsync(HttpContext context) =>
        new(new TaskIdArgument(RouteText.Get(context, OperationTable.TaskIdParameter)));
}

/// <summary>Contract B11.</summary>
internal sealed class TaskIdValidator : AbstractValidator<TaskIdArgument>
{
    public TaskIdValidator() => RuleFor(argument => argument.Text).Finds((_, text) => FindInId(text), _ => OperationTable.TaskIdParameter);

    /// <summary>What is wrong with the text of an id; null where nothing is.</summary>
    public static string? FindInId(string text) => IntegerText.TryParseJava(text, out _)
        ? null
        : $"must be a whole number from {long.MinValue} to {long.MaxValue}, not {Quotation.Of(text)}";
}
