using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>The members of a JSON object; where a name occurs twice the last one counts (Contract L6).</summary>
internal sealed class JsonMembers
{
    private readonly OrderedDictionary<string, JsonElement> _known = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = []; // no more than are reported: their number is the client's to choose

    public JsonMembers(JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            IsEmpty = false;
            var name = member.Name;
            if (TaskField.Find(name) is not null || name == WireNames.Nexts || WireNames.IsType(name) || IsList(name, out _))
            {
                _known.Remove(name);
                _known.Add(name, member.Value);
            }
            else if (_unknown.Count < FailureList.Capacity)
            {
                _unknown.Add(name);
            }
        }
    }

    public bool IsEmpty { get; } = true;

    /// <summary>Whether the object holds anything that belongs to a task.</summary>
    public bool IsTask => _known.Keys.Any(name => !IsList(name, out _));

    /// <summary>The members that tasks have.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>> OfTask => _known.Where(member => !IsList(member.Key, out _));

    /// <summary>The members that list tasks.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>> Lists => _known.Where(member => IsList(member.Key, out _));

    /// <summary>The names that nobody knows.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>Whether members of this name list tasks (Contract L2), and of which kind.</summary>
    public static bool IsList(string name, out TaskKind? kind)
    {
        var isKind = KindNames.TryParseElement(name, out var found);
        kind = isKind ? found : null;
        return isKind || name == WireNames.Tasks || KindNames.IsBase(name);
    }
}
