using System.Text.RegularExpressions;
using Tracking.Tests.Api;

namespace Tracking.Tests.Docs;

public sealed partial class ReadmeTourTests
{
    private const string Documented = "http://localhost:5000";

    [Fact]
    public async Task Tour_CommandsInOrder_AnswerWhatTheReadmeShows()
    {
        await using var host = await TrackingHost.StartAsync();
        var steps = Steps("## A tour with curl");
        steps.Should().HaveCountGreaterThan(8);

        foreach (var (command, shown) in steps)
        {
            var outcome = await ChildProcess.RunBashAsync("-c", Local(command, host));

            outcome.Output.TrimEnd('\n').Should().Be(shown, command);
            outcome.ExitCode.Should().Be(0, outcome.Error);
        }
    }

    [Fact]
    public async Task FirstCommand_WithAcceptOfCurl_GetsJsonWhereThatIsTheDefault()
    {
        await using var host = await TrackingHost.StartAsync("Contract:DefaultMedia=Json");
        var command = Steps("## A tour with curl")[0].Command;
        command.Should().NotContain("Accept:");

        var outcome = await ChildProcess.RunBashAsync("-c", Local(command, host));

        outcome.Output.Should().StartWith("""{"tasks":[{"type":"execution-task",""");
    }

    private static string Local(string command, TrackingHost host)
    {
        command.Should().Contain(Documented);
        return command.Replace(Documented, host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
    }

    // Each block of commands is followed by a block with what it prints.
    private static List<(string Command, string Shown)> Steps(string heading)
    {
        var readme = RepositoryFiles.Read("README.md");
        var start = readme.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        var section = readme[start..readme.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal)];
        return [.. Step().Matches(section).Select(match => (match.Groups["command"].Value, match.Groups["shown"].Value))];
    }

    [GeneratedRegex("""^```sh\n(?<command>.*?)\n```\n+```(xml|json|text)\n(?<shown>.*?)\n?```$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Step();
}
