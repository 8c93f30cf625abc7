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
