using System.Text.RegularExpressions;

namespace Tracking.Tests.Api.Control.Faults;

public sealed class FaultDocumentTests
{
    [Fact]
    public async Task Examples_OfTheDocument_AreTaken()
    {
        await using var host = await TrackingHost.StartAsync();
        var examples = Regex.Matches(RepositoryFiles.Read("docs/faults.md"), "```json\n(.*?)```", RegexOptions.Singleline);

        examples.Should().HaveCountGreaterThan(4);
        foreach (Match example in examples)
        {
            (await host.PostFaultAsync(example.Groups[1].Value)).Status.Should().Be(201, example.Value);
        }
    }
}
