namespace Tracking.Api.Routing;

/// <summary>Segments of the path as text, decoded once (Contract B4).</summary>
internal static class RouteText
{
    /// <summary>The route value; <see cref="TrackingPath"/> has left only <c>%2F</c> and <c>%25</c> encoded in it.</summary>
    public static string Get(HttpContext context, string name) => TryGet(context, name)!;

    /// <summary>The route value; null where the route has none of that name.</summary>
    public static string? TryGet(HttpContext context, string name) =>
        context.Request.RouteValues[name] is string text ? Uri.UnescapeDataString(text) : null;
}
