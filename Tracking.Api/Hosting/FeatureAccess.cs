using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;

namespace Tracking.Api.Hosting;

/// <summary>
/// Features of a request by their type as an object. The framework's own way, a generic method of an interface, is looked up at each
/// call in native code.
/// </summary>
internal static class FeatureAccess
{
    /// <summary>The feature; null where the request has none of the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? Find<T>(this IFeatureCollection features)
        where T : class => (T?)features[typeof(T)];

    /// <summary>The feature, which the request must have.</summary>
    /// <exception cref="InvalidOperationException">It has none of the type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Require<T>(this IFeatureCollection features)
        where T : class => features.Find<T>() ?? throw new InvalidOperationException($"The request has no feature {typeof(T)}.");

    /// <summary>Gives the request a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(this IFeatureCollection features, T feature)
        where T : class => features[typeof(T)] = feature;

    /// <summary>The endpoint that routing has found; null where it has found none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Endpoint? FindEndpoint(this HttpContext context) => context.Features.Find<IEndpointFeature>()?.Endpoint;
}
