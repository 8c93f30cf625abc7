using System.Text;
using Tracking.Api.Wire.Json;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>The names of the kinds on the wire, and every spelling that is read (Contract J3, L2).</summary>
internal static class KindNames
{
    // Four of each: to look through them takes no longer than a table, which would have to be made at every start.
    private static readonly string[] KebabNames =
        ["execution-task", "execution-task-list", "navigable-execution-task", "navigable-execution-task-list"];

    private static readonly byte[][] KebabUtf8 = OfEach(kind => Encoding.UTF8.GetBytes(Kebab(kind)));

    // One by one: a function that makes structures of ours is compiled at every start.
    private static readonly JsonName[] WrapperNames = [new(KebabNames[0]), new(KebabNames[1]), new(KebabNames[2]), new(KebabNames[3])];

    private static readonly string[] CamelNames = OfEach(kind => ToCamel(Kebab(kind)));

    private static readonly string[] PascalNames = OfEach(kind => ToPascal(Camel(kind)));

    private static readonly string[] LooseNames = OfEach(kind => Loosen(Kebab(kind)));

    /// <summary>The names of the abstract base, which say nothing of the kind (Contract E4, J2).</summary>
    public static bool IsBase(ReadOnlySpan<char> name) => name is "task" or "Task";

    /// <summary>The element name and wrapper key: <c>execution-task</c>.</summary>
    public static string Kebab(TaskKind kind) => KebabNames[(int)kind];

    /// <summary>The wrapper key, as it is written.</summary>
    public static JsonName WrapperName(TaskKind kind) => WrapperNames[(int)kind];

    /// <summary>The name that JAXB gives to the class by default: <c>executionTask</c>.</summary>
    public static string Camel(TaskKind kind) => CamelNames[(int)kind];

    /// <summary>The kind of an XML element or a JSON wrapper key, which is always in kebab-case.</summary>
    public static bool TryParseElement(string name, out TaskKind kind) => TryFind(KebabNames, name, out kind);

    /// <summary>Reads a type name in any spelling, with any prefix; the base's name gives no kind.</summary>
    public static bool TryParseType(ReadOnlySpan<char> text, out TaskKind? kind)
    {
        var name = text.Trim();
        name = name[(name.IndexOf(':') + 1)..];
        if (TryFind(KebabNames, name, out var found) || TryFind(CamelNames, name, out found) || TryFind(PascalNames, name, out found))
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
        for (var index = 0; index < KebabUtf8.Length; index++)
        {
            if (name.SequenceEqual(KebabUtf8[index]))
            {
                return (TaskKind)index;
            }
        }

        return null;
    }

    /// <summary>Reads the value of the filter <c>type</c>, whatever its case and separators (Contract H6).</summary>
    public static bool TryParseFilter(string text, out TaskKind kind) => TryFind(LooseNames, Loosen(text), out kind);

    /// <summary>What each kind has, in their order.</summary>
    public static T[] OfEach<T>(Func<TaskKind, T> make)
        where T : class
    {
        var made = new T[KebabNames.Length];
        for (var index = 0; index < made.Length; index++)
        {
            made[index] = make((TaskKind)index);
        }

        return made;
    }

    private static bool TryFind(string[] names, ReadOnlySpan<char> name, out TaskKind kind)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (name.SequenceEqual(names[index]))
            {
                kind = (TaskKind)index;
                return true;
            }
        }

        kind = default;
        return false;
    }

    private static string Loosen(string text) =>
        string.Concat(text.Where(character => character is not ('-' or '_') && !char.IsWhiteSpace(character))).ToLowerInvariant();

    private static string ToCamel(string kebab)
    {
        var words = kebab.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(ToPascal));
    }

    private static string ToPascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
