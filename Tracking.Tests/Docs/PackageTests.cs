using System.Text.RegularExpressions;

namespace Tracking.Tests.Docs;

public sealed partial class PackageTests
{
    private const string Sample = "samples/InProcessTests/";

    [Fact]
    public void PackageReadme_Example_IsWhatTheSampleRuns()
    {
        var example = CodeBlock().Match(RepositoryFiles.Read("Tracking.Api/PACKAGE.md")).Groups["code"].Value;
        var tests = RepositoryFiles.Read(Sample + "NfvdClientTests.cs").Split('\n').Select(line => line.Trim()).ToList();

        var lines = example.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().NotBeEmpty().And.BeSubsetOf(tests);
    }

    [Fact]
    public void SampleProject_Versions_AreTheRepositorys()
    {
        var central = Versions(RepositoryFiles.Read("Directory.Packages.props"));
        central["Tracking.Api"] = OwnVersion().Match(RepositoryFiles.Read("Directory.Build.props")).Groups["version"].Value;

        var used = Versions(RepositoryFiles.Read(Sample + "InProcessTests.csproj"));

        used.Should().ContainKey("Tracking.Api").And.BeSubsetOf(central);
    }

    private static Dictionary<string, string> Versions(string project) =>
        PackageVersion().Matches(project).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["version"].Value);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("<Version>(?<version>[^<]+)</Version>")]
    private static partial Regex OwnVersion();

    [GeneratedRegex("<Package(?:Version|Reference) Include=\"(?<name>[^\"]+)\" Version=\"(?<version>[^\"]+)\"")]
    private static partial Regex PackageVersion();
}
