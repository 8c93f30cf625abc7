using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>The members of a JSON object; where a name occurs twice the last one counts (Contract L6).</summary>
internal sealed class JsonMembers
{
    private const int Typical = 16; // as many as a task mostly has, so that reading one need not grow

    private readonly OrderedDictionary<string, JsonElement> _ofTask = new(Typical, StringComparer.Ordinal);
    private readonly OrderedDictionary<string, JsonElement> _lists = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = []; // no more than are reported: their number is the client's to choose

    public JsonMembers(JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            IsEmpty = false;
            var name = member.Name;
            if (TaskField.Find(name) is not null || name == WireNames.Nexts || WireNames.IsType(name))
            {
                Put(_ofTask, name, member.Value);
            }
            else if (IsList(name, out _))
            {
                Put(_lists, name, member.Value);
            }
            else if (_unknown.Count < FailureList.Capacity)
            {
                _unknown.Add(name);
            }
        }
    }

    public bool IsEmpty { get; } = true;

    /// <summary>Whether the object holds anything that belongs to a task.</summary>
    public bool IsTask => _ofTask.Count > 0;

    /// <summary>The members that tasks have.</summary>
    public IReadOnlyDictionary<string, JsonElement> OfTask => _ofTask;

    /// <summary>The members that list tasks.</summary>
    public IReadOnlyDictionary<string, JsonElement> Lists => _lists;

    /// <summary>The names that nobody knows.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>Whether members of this name list tasks (Contract L2), and of which kind.</summary>
    public static bool IsList(string name, out TaskKind? kind)
    {
        var isKind = KindNames.TryParseElement(name, out var found);
        kind = isKind ? found : null;
        return isKind || name == WireNames.Tasks || KindNames.IsBase(name);
    }

    private static void Put(OrderedDictionary<string, JsonElement> members, string name, JsonElement value)
    {
        members.Remove(name);
        members.Add(name, value);
    }
}
