using FluentValidation;

namespace Tracking.Api.Validation;

/// <summary>Validation of an endpoint's arguments.</summary>
internal static class ValidationExtensions
{
    /// <summary>
    /// Validates the argument of type <typeparamref name="T"/> before the handler runs. The validator is looked up at once,
    /// so that a missing one stops the start instead of letting everything pass.
    /// </summary>
    public static RouteHandlerBuilder WithValidation<T>(
        this RouteHandlerBuilder endpoint, IServiceProvider services, int status = StatusCodes.Status400BadRequest)
        where T : class
    {
        endpoint.AddEndpointFilter(new ValidationFilter<T>(services.GetRequiredService<IValidator<T>>(), status));
        return endpoint;
    }
}
