using System.Collections.Frozen;
using System.Text;
using Tracking.Api.Wire.Json;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>The names of the kinds on the wire, and every spelling that is read (Contract J3, L2).</summary>
internal static class KindNames
{
    private static readonly TaskKind[] Kinds = Enum.GetValues<TaskKind>();

    private static readonly string[] KebabNames =
        ["execution-task", "execution-task-list", "navigable-execution-task", "navigable-execution-task-list"];

    private static readonly byte[][] KebabUtf8 = [.. KebabNames.Select(Encoding.UTF8.GetBytes)];

    private static readonly JsonName[] JsonMembers = [.. KebabNames.Select(name => new JsonName(name))];

    private static readonly string[] CamelNames = [.. KebabNames.Select(ToCamel)];

    private static readonly FrozenDictionary<string, TaskKind> ByElement =
        Kinds.ToFrozenDictionary(Kebab, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TaskKind>.AlternateLookup<ReadOnlySpan<char>> ByTypeName = Kinds
        .SelectMany(kind => new[] { Kebab(kind), Camel(kind), ToPascal(Camel(kind)) }.Select(name => (name, kind)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.kind, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, TaskKind> ByLooseName =
        Kinds.ToFrozenDictionary(kind => Loosen(Kebab(kind)), StringComparer.Ordinal);

    /// <summary>The names of the abstract base, which say nothing of the kind (Contract E4, J2).</summary>
    public static bool IsBase(ReadOnlySpan<char> name) => name is "task" or "Task";

    /// <summary>The element name and wrapper key: <c>execution-task</c>.</summary>
    public static string Kebab(TaskKind kind) => KebabNames[(int)kind];

    /// <summary>The wrapper key, as it is written.</summary>
    public static JsonName JsonMember(TaskKind kind) => JsonMembers[(int)kind];

    /// <summary>The name that JAXB gives to the class by default: <c>executionTask</c>.</summary>
    public static string Camel(TaskKind kind) => CamelNames[(int)kind];

    /// <summary>The kind of an XML element or a JSON wrapper key, which is always in kebab-case.</summary>
    public static bool TryParseElement(string name, out TaskKind kind) => ByElement.TryGetValue(name, out kind);

    /// <summary>Reads a type name in any spelling, with any prefix; the base's name gives no kind.</summary>
    public static bool TryParseType(ReadOnlySpan<char> text, out TaskKind? kind)
    {
        var name = text.Trim();
        name = name[(name.IndexOf(':') + 1)..];
        if (ByTypeName.TryGetValue(name, out var found))
        {
            kind = found;
            return true;
        }

        kind = null;
        return IsBase(name);
    }

    /// <summary>The kind whose name, in kebab-case and UTF-8, these bytes are; null for all else, of which <see cref="TryParseType"/> knows more.</summary>
    public static TaskKind? FindKebab(ReadOnlySpan<byte> name)
    {
        foreach (var kind in Kinds)
        {
            if (name.SequenceEqual(KebabUtf8[(int)kind]))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Reads the value of the filter <c>type</c>, whatever its case and separators (Contract H6).</summary>
    public static bool TryParseFilter(string text, out TaskKind kind) => ByLooseName.TryGetValue(Loosen(text), out kind);

    private static string Loosen(string text) =>
        string.Concat(text.Where(character => character is not ('-' or '_') && !char.IsWhiteSpace(character))).ToLowerInvariant();

    private static string ToCamel(string kebab)
    {
        var words = kebab.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(ToPascal));
    }

    private static string ToPascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
