using FluentValidation;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Validation;

/// <summary>Runs the validator of one argument, unless that is known to be good, and refuses what it finds.</summary>
internal sealed class ValidationFilter<T>(IValidator<T> validator, int status) : IEndpointFilter
    where T : class, ICheckedArgument
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var argument = context.Find<T>()!;
        if (argument is not IBodyArgument body)
        {
            return GoOn(null, argument, context, next);
        }

        var reading = body.ReadAsync(context.HttpContext);
        return reading.IsCompletedSuccessfully ? GoOn(reading.Result, argument, context, next) : WaitAsync(reading, argument, context, next);
    }

    private async ValueTask<object?> WaitAsync(ValueTask<Problem?> reading, T argument, EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await GoOn(await reading, argument, context, next);

    private ValueTask<object?> GoOn(Problem? unreadable, T argument, EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        (unreadable ?? FindProblem(argument)) is { } problem ? new ValueTask<object?>(new ProblemResult(problem)) : next(context);

    private Problem? FindProblem(T argument)
    {
        if (argument.IsGood)
        {
            return null;
        }

        var validation = validator.Validate(argument);
        return validation.IsValid
            ? null
            : Problem.Of(status, [.. validation.Errors.Select(error => new BodyFailure(error.PropertyName, error.ErrorMessage))]);
    }
}
