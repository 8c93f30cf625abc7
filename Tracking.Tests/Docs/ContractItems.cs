using System.Reflection;
using System.Text.RegularExpressions;

namespace Tracking.Tests.Docs;

/// <summary>The items of the contract, by docs/contract.md, and the tests that name them.</summary>
internal static partial class ContractItems
{
    public const string Trait = "Contract";

    /// <summary>All items, in the order of the document.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Item().Matches(RepositoryFiles.Read("docs/contract.md")).Select(match => match.Groups["item"].Value)];

    /// <summary>The tests of each item that any test names, as <c>Class.Method</c>.</summary>
    public static ILookup<string, string> Tests { get; } = typeof(ContractItems).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method => method.IsDefined(typeof(FactAttribute)))
        .SelectMany(method => ItemsOf(method).Concat(ItemsOf(method.ReflectedType!)).Distinct()
            .Select(item => (item, name: $"{method.ReflectedType!.Name}.{method.Name}")))
        .Distinct()
        .OrderBy(test => test.name, StringComparer.Ordinal)
        .ToLookup(test => test.item, test => test.name);

    // The trait keeps its arguments to itself, so they are read from the metadata.
    private static IEnumerable<string> ItemsOf(MemberInfo member) => member.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
        .Select(attribute => attribute.ConstructorArguments)
        .Where(arguments => (string)arguments[0].Value! == Trait)
        .Select(arguments => (string)arguments[1].Value!);

    [GeneratedRegex(@"^\*\*(?<item>[A-Z]\d+)\b", RegexOptions.Multiline)]
    private static partial Regex Item();
}
