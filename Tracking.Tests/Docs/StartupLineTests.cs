using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tracking.Tests.Docs;

public sealed partial class StartupLineTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task FirstLine_OfTheProgramOnPortZero_NamesTheAddressAsTheReadmeShows()
    {
        var readme = Line().Match(RepositoryFiles.Read("README.md"));
        readme.Groups["address"].Value.Should().Be("http://localhost:5000");
        var program = Path.Combine(AppContext.BaseDirectory, "Tracking.Api.dll");
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "--urls=http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var line = Line().Match(await process.StandardOutput.ReadLineAsync(patience.Token) ?? "");
            using var client = new HttpClient();
            var health = await client.GetStringAsync(line.Groups["address"].Value + "/health", patience.Token);

            line.Groups["said"].Value.Should().Be(readme.Groups["said"].Value);
            health.Should().Contain("UP");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [GeneratedRegex(@"^ *\d\d:\d\d:\d\d\.\d{3} (?<said>INF NFVD tracking API 4\.2\.0 at) (?<address>http://[^ ]+:\d+)/tracking$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
