using FluentValidation;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Validation;

/// <summary>Runs the validator of one argument and refuses what it finds.</summary>
/// <param name="validator">The rules.</param>
/// <param name="status">The status of the refusal.</param>
internal sealed class ValidationFilter<T>(IValidator<T> validator, int status) : IEndpointFilter
    where T : class
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var validation = validator.Validate(context.Arguments.OfType<T>().Single());
        return validation.IsValid
            ? await next(context)
            : new ProblemResult(Problem.Of(
                status, [.. validation.Errors.Select(error => new BodyFailure(error.PropertyName, error.ErrorMessage))]));
    }
}

/// <summary>Adds the filters that read and validate an endpoint's arguments, in the order of the checks (Contract B9).</summary>
internal static class ValidationExtensions
{
    /// <summary>
    /// Validates the argument of type <typeparamref name="T"/> before the handler runs. The validator is looked up at once, so that a
    /// missing one stops the start instead of letting everything pass.
    /// </summary>
    public static RouteHandlerBuilder WithValidation<T>(
        this RouteHandlerBuilder endpoint, IServiceProvider services, int status = StatusCodes.Status400BadRequest)
        where T : class =>
        endpoint.AddEndpointFilter(new ValidationFilter<T>(services.GetRequiredService<IValidator<T>>(), status));

    /// <summary>Reads the endpoint's body before the filters that follow and the handler run.</summary>
    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(new BodyFilter());
}
