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
            .Concat(KindNames.OfEach(KindNames.Kebab))
            .ToFrozenDictionary(name => name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static Order? s_order;

    /// <summary>Reads the name that the reader stands on.</summary>
    public static JsonMember Read(ref Utf8JsonReader reader)
    {
        var order = s_order ??= new Order();
        ref var follower = ref order.Followers[order.Before];
        if (follower is not null && reader.ValueSpan.SequenceEqual(follower.JsonName.Bare))
        {
            order.Before = (int)follower.Field;
            return new JsonMember(follower.Name, follower);
        }

        var member = Look(ref reader);
        if (member.Field is not null)
        {
            follower = member.Field;
            order.Before = (int)member.Field.Field;
        }

        return member;
    }

    private static JsonMember Look(ref Utf8JsonReader reader)
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

    // Tasks mostly list their fields in one order, so the field that came after this one last time is looked at first.
    private sealed class Order
    {
        /// <summary>By the number of a field: the one that came after it last time.</summary>
        public FieldDefinition?[] Followers { get; } = new FieldDefinition?[FieldTable.All.Count];

        /// <summary>The number of the field that was read last.</summary>
        public int Before { get; set; }
    }
}
