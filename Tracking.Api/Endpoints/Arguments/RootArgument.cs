using FluentValidation;
using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The job id of the path: any text (Contract M9).</summary>
internal sealed record JobIdArgument(string Value)
{
    public static ValueTask<JobIdArgument?> BindAsync(HttpContext context) =>
        new(new JobIdArgument(RouteText.Get(context, OperationTable.JobIdParameter)));
}

/// <summary>The parameter <c>root</c> of a job's list: true, false, or nothing (Contract I5).</summary>
internal sealed record RootArgument(string Text)
{
    /// <summary>The value; null where absent, empty or no boolean.</summary>
    public bool? Value => Is("true") ? true : Is("false") ? false : null;

    public static ValueTask<RootArgument?> BindAsync(HttpContext context) =>
        new(new RootArgument(QueryText.First(context.Request, OperationTable.RootParameter) ?? ""));

    // The framework's own reading trims, which neither the contract nor Java does.
    private bool Is(string name) => Text.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Contract I5.</summary>
internal sealed class RootValidator : AbstractValidator<RootArgument>
{
    public RootValidator() => RuleFor(argument => argument.Text).Finds(
        (argument, text) => text.Length == 0 || argument.Value is not null ? null : $"must be true or false, not {Quotation.Of(text)}",
        _ => OperationTable.RootParameter);
}
