using System.Reflection;
using System.Text.RegularExpressions;

namespace Tracking.Tests.Docs;

/// <summary>The items of the contract, by docs/contract.md, and the tests that name them.</summary>
internal static partial class ContractItems
{
    public const string Trait = "Contract";

    private const string ServerTrait = "Server";

    /// <summary>All items, in the order of the document.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Item().Matches(RepositoryFiles.Read("docs/contract.md")).Select(match => match.Groups["item"].Value)];

    /// <summary>The tests of each item that any test names, as <c>Class.Method</c>.</summary>
    public static ILookup<string, string> Tests { get; } = NamedBy(_ => true);

    /// <summary>Those tests that go to a server which may be a program of its own. Such a test waits, so it returns a task.</summary>
    public static ILookup<string, string> ServerTests { get; } = NamedBy(method =>
        method.ReturnType == typeof(Task)
        && !method.ReflectedType!.Namespace!.StartsWith("Tracking.Tests.Core", StringComparison.Ordinal)
        && !ValuesOf(method, ServerTrait).Any());

    private static ILookup<string, string> NamedBy(Func<MethodInfo, bool> isMeant) => typeof(ContractItems).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method => method.IsDefined(typeof(FactAttribute)) && isMeant(method))
        .SelectMany(method => ValuesOf(method, Trait)
            .Select(item => (item, name: $"{method.ReflectedType!.Name}.{method.Name}")))
        .Distinct()
        .OrderBy(test => test.name, StringComparer.Ordinal)
        .ToLookup(test => test.item, test => test.name);

    // The trait keeps its arguments to itself, so they are read from the metadata.
    private static IEnumerable<string> ValuesOf(MethodInfo test, string trait) =>
        test.GetCustomAttributesData().Concat(test.ReflectedType!.GetCustomAttributesData())
        .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
        .Select(attribute => attribute.ConstructorArguments)
        .Where(arguments => (string)arguments[0].Value! == trait)
        .Select(arguments => (string)arguments[1].Value!)
        .Distinct();

    [GeneratedRegex(@"^\*\*(?<item>[A-Z]\d+)\b", RegexOptions.Multiline)]
    private static partial Regex Item();
}
