using FluentValidation;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Validation;

/// <summary>Runs the validator of one argument and refuses what it finds.</summary>
internal sealed class ValidationFilter<T>(IValidator<T> validator, int status) : IEndpointFilter
    where T : class
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var argument = context.Arguments.OfType<T>().Single();
        if (argument is IBodyArgument body && await body.ReadAsync(context.HttpContext) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var validation = validator.Validate(argument);
        if (validation.IsValid)
        {
            return await next(context);
        }

        return new ProblemResult(Problem.Of(
            status, [.. validation.Errors.Select(error => new BodyFailure(error.PropertyName, error.ErrorMessage))]));
    }
}
