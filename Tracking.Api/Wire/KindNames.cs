using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>The names of the kinds on the wire, and every spelling that is read (Contract J3, L2).</summary>
internal static class KindNames
{
    private static readonly string[] KebabNames =
        ["execution-task", "execution-task-list", "navigable-execution-task", "navigable-execution-task-list"];

    private static readonly string[] CamelNames = [.. KebabNames.Select(ToCamel)];

    private static readonly string[] PascalNames = [.. CamelNames.Select(ToPascal)];

    private static readonly string[] LooseNames = [.. KebabNames.Select(Loosen)];

    /// <summary>All kinds, in their order.</summary>
    public static IReadOnlyList<TaskKind> Kinds { get; } = Enum.GetValues<TaskKind>();

    /// <summary>The names of the abstract base, which say nothing of the kind (Contract E4, J2).</summary>
    public static bool IsBase(string name) => name is "task" or "Task";

    /// <summary>The element name and wrapper key: <c>execution-task</c>.</summary>
    public static string Kebab(TaskKind kind) => KebabNames[(int)kind];

    /// <summary>The name that JAXB gives to the class by default: <c>executionTask</c>.</summary>
    public static string Camel(TaskKind kind) => CamelNames[(int)kind];

    /// <summary>The kind of an XML element or a JSON wrapper key, which is always in kebab-case.</summary>
    public static bool TryParseElement(string name, out TaskKind kind) => TryFind(KebabNames, name, out kind);

    /// <summary>Reads a type name in any spelling, with any prefix; the base's name gives no kind.</summary>
    public static bool TryParseType(string text, out TaskKind? kind)
    {
        var trimmed = text.Trim();
        var name = trimmed[(trimmed.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isFound = TryFind(KebabNames, name, out var found) || TryFind(CamelNames, name, out found)
            || TryFind(PascalNames, name, out found);
        kind = isFound ? found : null;
        return isFound || IsBase(name);
    }

    /// <summary>Reads the value of the filter <c>type</c>, whatever its case and separators (Contract H6).</summary>
    public static bool TryParseFilter(string text, out TaskKind kind) => TryFind(LooseNames, Loosen(text), out kind);

    private static bool TryFind(string[] names, string name, out TaskKind kind)
    {
        var index = Array.IndexOf(names, name);
        kind = (TaskKind)Math.Max(index, 0);
        return index >= 0;
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
