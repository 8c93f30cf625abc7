using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>
/// Holds a document against the specification, member by member: all that the specification says must be there and be
/// equal, and all else must be marked as an addition.
/// </summary>
internal static class SpecificationComparison
{
    public const string Mark = "x-tracking-addition";
    private const string OurPrefix = "x-tracking-";

    public static IReadOnlyList<string> Differences(JsonNode? specified, JsonNode? actual) => [.. Compare("$", specified, actual)];

    private static IEnumerable<string> Compare(string place, JsonNode? specified, JsonNode? actual) => (specified, actual) switch
    {
        (JsonObject left, JsonObject right) => CompareObjects(place, left, right),
        (JsonArray left, JsonArray right) => CompareArrays(place, left, right),
        _ => JsonNode.DeepEquals(specified, actual) ? [] : [$"{place} is {Text(actual)} instead of {Text(specified)}"],
    };

    private static IEnumerable<string> CompareObjects(string place, JsonObject specified, JsonObject actual)
    {
        foreach (var (name, value) in specified)
        {
            if (!actual.ContainsKey(name))
            {
                yield return $"{place}.{name} is missing";
            }
            else
            {
                foreach (var difference in Compare($"{place}.{name}", value, actual[name]))
                {
                    yield return difference;
                }
            }
        }

        foreach (var (name, value) in actual)
        {
            if (!specified.ContainsKey(name) && !IsMarked(actual, name, value))
            {
                yield return $"{place}.{name} is an addition without a mark";
            }
        }

        var order = specified.Select(member => member.Key).Where(actual.ContainsKey);
        if (place.EndsWith(".properties", StringComparison.Ordinal) &&
            !order.SequenceEqual(actual.Select(member => member.Key).Where(specified.ContainsKey)))
        {
            yield return $"{place} is out of order";
        }
    }

    private static IEnumerable<string> CompareArrays(string place, JsonArray specified, JsonArray actual) => specified.Count == actual.Count
        ? specified.Zip(actual).SelectMany((pair, index) => Compare($"{place}[{index}]", pair.First, pair.Second))
        : [$"{place} has {actual.Count} elements instead of {specified.Count}"];

    private static bool IsMarked(JsonObject parent, string name, JsonNode? value) =>
        name.StartsWith(OurPrefix, StringComparison.Ordinal)
        || (value is JsonObject added && added[Mark] is JsonValue whole && whole.GetValue<bool>())
        || (parent[Mark] is JsonArray members && members.Any(member => member!.GetValue<string>() == name));

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
