using System.Text.RegularExpressions;
using Tracking.Tests.Api.Hosting;

namespace Tracking.Tests.Docs;

public sealed partial class StartupLineTests
{
    [Fact]
    public async Task FirstLine_OfTheProgramOnPortZero_NamesTheAddressAsTheReadmeShows()
    {
        var readme = Line().Match(RepositoryFiles.Read("README.md"));
        readme.Groups["address"].Value.Should().Be("http://localhost:5000");
        await using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient();

        var health = await client.GetStringAsync(new Uri(server.Address!, "/health"));
        var line = Line().Match((await server.StopAsync()).Lines[0]);

        line.Groups["said"].Value.Should().Be(readme.Groups["said"].Value);
        line.Groups["address"].Value.Should().Be(server.Address!.GetLeftPart(UriPartial.Authority));
        health.Should().Contain("UP");
    }

    [GeneratedRegex(@"^ *\d\d:\d\d:\d\d\.\d{3} (?<said>INF NFVD tracking API 4\.2\.0 at) (?<address>http://[^ ]+:\d+)/tracking$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
