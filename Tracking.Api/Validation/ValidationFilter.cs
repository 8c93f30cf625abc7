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
        return argument is IBodyArgument body ? ReadAsync(body, argument, context, next)
            : FindProblem(argument) is { } problem ? new ValueTask<object?>(new ProblemResult(problem))
            : next(context);
    }

    private async ValueTask<object?> ReadAsync(IBodyArgument body, T argument, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var problem = await body.ReadAsync(context.HttpContext) ?? FindProblem(argument);
        return problem is null ? await next(context) : new ProblemResult(problem);
    }

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
