namespace Tracking.Api.Wire.Results;

/// <summary>
/// What every request of an endpoint needs, kept with the endpoint: asking the container makes a scope for each request, for
/// services that there is only one of.
/// </summary>
internal static class SharedServices
{
    /// <summary>Keeps a service with the endpoints of the group.</summary>
    public static RouteGroupBuilder WithShared<T>(this RouteGroupBuilder group, IServiceProvider services)
        where T : class => group.WithMetadata(services.GetRequiredService<T>());

    /// <summary>The service that the request's endpoint keeps.</summary>
    public static T Shared<T>(this HttpContext context)
        where T : class => context.GetEndpoint()!.Metadata.GetRequiredMetadata<T>();
}
