using Microsoft.AspNetCore.WebUtilities;

namespace Tracking.Api.Routing;

/// <summary>Parameters of the query by their exact names: the framework's collection ignores case (Contract B2).</summary>
internal static class QueryText
{
    /// <summary>All values, decoded as forms are: a plus is a blank (Contract B4).</summary>
    public static List<string> All(HttpRequest request, string name)
    {
        var values = new List<string>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (pair.DecodeName().Span.SequenceEqual(name))
            {
                values.Add(pair.DecodeValue().ToString());
            }
        }

        return values;
    }

    /// <summary>The first value; null where there is none.</summary>
    public static string? First(HttpRequest request, string name) => All(request, name).FirstOrDefault();
}

/// <summary>Segments of the path as text, decoded once (Contract B4).</summary>
internal static class RouteText
{
    /// <summary>The route value; <see cref="TrackingPath"/> has left only <c>%2F</c> and <c>%25</c> encoded in it.</summary>
    public static string Get(HttpContext context, string name) => TryGet(context, name)!;

    /// <summary>The route value; null where the route has none of that name.</summary>
    public static string? TryGet(HttpContext context, string name) =>
        context.Request.RouteValues[name] is string text ? Uri.UnescapeDataString(text) : null;
}
