using System.Text;
using System.Text.RegularExpressions;
using Tracking.Tests.Api;

namespace Tracking.Tests.Docs;

/// <summary>docs/testing.md and the README's smallest recipe: curl recipes run, C# ones are those of <see cref="RecipeTests"/>.</summary>
public sealed partial class RecipeDocumentTests
{
    private const string Document = "docs/testing.md";
    private const string Readme = "README.md";
    private const string Smallest = "The smallest test";
    private const string Documented = "http://localhost:5000";

    public static TheoryData<string> InBash { get; } = [.. Bash.Keys];

    public static TheoryData<string> InCSharp { get; } = [.. CSharp.Keys];

    private static Dictionary<string, string> Bash => Recipe().Matches(RepositoryFiles.Read(Document))
        .Where(match => match.Value.Contains("```sh", StringComparison.Ordinal))
        .Concat(Recipe().Matches(RepositoryFiles.Read(Readme)).Where(match => match.Groups["name"].Value == Smallest))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> CSharp => Marked().Matches(RepositoryFiles.Read("Tracking.Tests/Docs/RecipeTests.cs"))
        .ToDictionary(match => match.Groups["name"].Value, match => Outdent(match.Groups["code"].Value), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(InBash))]
    public async Task Recipe_InBash_PrintsWhatTheDocumentShows(string name)
    {
        var recipe = Bash[name];
        var steps = Step().Matches(recipe);
        steps.Should().HaveCount(recipe.Split("```sh").Length - 1, "each block of commands is followed by what it prints");
        await using var host = await TrackingHost.StartAsync(
            [.. Setting().Matches(recipe).Select(match => InPlace(match.Groups["setting"].Value)).Distinct()]);

        foreach (Match step in steps)
        {
            var command = step.Groups["command"].Value.Replace(Documented, host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
            var outcome = await ChildProcess.RunBashAsync("-c", command);

            outcome.Output.TrimEnd('\n').Should().Be(step.Groups["shown"].Value, "{0} {1}", command, outcome.Error);
        }
    }

    [Fact]
    public void Recipes_InBashAndInCSharp_AreTheSame() => CSharp.Keys.Should().Equal(Bash.Keys);

    [Theory]
    [MemberData(nameof(InCSharp))]
    public void Recipe_InCSharp_StandsInTheDocument(string name) =>
        GeneratedText.ShouldStandIn(name == Smallest ? Readme : Document, name, $"```csharp\n{CSharp[name]}\n```\n");

    // The tests run elsewhere than a user who sits in the repository.
    private static string InPlace(string setting) => setting.Replace("samples/", RepositoryFiles.PathOf("samples/"), StringComparison.Ordinal);

    private static string Outdent(string code)
    {
        var lines = code.Split('\n');
        var depth = lines[0].Length - lines[0].TrimStart().Length;
        return new StringBuilder().AppendJoin('\n', lines.Select(line => line.Length > depth ? line[depth..] : line)).ToString();
    }

    [GeneratedRegex(@"^### (?<name>[^\n]+)\n.*?(?=^##|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Recipe();

    [GeneratedRegex("""^```sh\n(?<command>.*?)\n```\n+```(xml|json|text)\n(?<shown>.*?)\n?```$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex("`--Tracking:(?<setting>[^`]+)`")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^ +// recipe: (?<name>[^\n]+)\n(?<code>.*?)\n +// end of recipe$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Marked();
}
