using System.Collections.Frozen;
using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>The name of a JSON member, recognised without making a string of it where it is one of ours.</summary>
internal readonly record struct JsonMember(string Name, FieldDefinition? Field)
{
    private const int LongestKnown = 64;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known =
        new[] { WireNames.Tasks, WireNames.Task, "Task", WireNames.Nexts, WireNames.Type }
            .Concat(Enum.GetValues<TaskKind>().Select(KindNames.Kebab))
            .ToFrozenDictionary(name => name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the name that the reader stands on.</summary>
    public static JsonMember Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length <= LongestKnown)
        {
            Span<char> buffer = stackalloc char[LongestKnown];
            var name = buffer[..reader.CopyString(buffer)];
            if (FieldTable.Find(name) is { } field)
            {
                return new JsonMember(field.Name, field);
            }

            if (Known.TryGetValue(name, out var known))
            {
                return new JsonMember(known, null);
            }
        }

        return new JsonMember(reader.GetString()!, null);
    }

    /// <summary>Whether members of this name list tasks (Contract L2), and of which kind.</summary>
    public bool IsList(out TaskKind? kind)
    {
        var isKind = KindNames.TryParseElement(Name, out var found);
        kind = isKind ? found : null;
        return isKind || Name == WireNames.Tasks || KindNames.IsBase(Name);
    }
}
