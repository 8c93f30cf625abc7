using Tracking.Api.Wire.Media;

namespace Tracking.Api.Control;

/// <summary>What endpoints of <c>/__admin</c> say about themselves.</summary>
internal static class AdminMetadata
{
    // Whatever a hurried caller's Content-Type says, the body is JSON: routing must let it pass.
    private const string AnyMedia = "*/*";

    /// <summary>Says that the endpoint takes a JSON body.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, bool isOptional = false)
        where T : notnull => endpoint.Accepts<T>(isOptional, MediaTypes.Json, AnyMedia);
}
