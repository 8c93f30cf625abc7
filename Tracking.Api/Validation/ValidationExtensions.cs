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
        where T : class, ICheckedArgument
    {
        endpoint.AddEndpointFilter(new ValidationFilter<T>(services.GetRequiredService<IValidator<T>>(), status));
        return endpoint;
    }

    /// <summary>The argument of a type; null where the endpoint has none.</summary>
    public static T? Find<T>(this EndpointFilterInvocationContext context)
        where T : class
    {
        // Not by enumeration: an enumerator would be one more object for each request.
        for (var index = 0; index < context.Arguments.Count; index++)
        {
            if (context.Arguments[index] is T argument)
            {
                return argument;
            }
        }

        return null;
    }
}
