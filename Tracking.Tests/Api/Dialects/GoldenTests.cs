namespace Tracking.Tests.Api.Dialects;

/// <summary>Every plausible real server, byte for byte. <see cref="GoldenFiles"/> says how to write the files anew.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var golden in GoldenSwitch.All)
        {
            foreach (var answer in GoldenSwitch.Answers)
            {
                cases.Add(golden.Name, answer, "json");
                cases.Add(golden.Name, answer, "xml");
            }
        }

        return cases;
    }

    public static TheoryData<string> Switches() => [.. GoldenSwitch.All.Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait("Contract", "B10")]
    [Trait("Contract", "J1")]
    [Trait("Contract", "J13")]
    [Trait("Contract", "J14")]
    [Trait("Contract", "L1")]
    [Trait("Contract", "L10")]
    [Trait("Contract", "M1")]
    [Trait("Contract", "M7")]
    [Trait("Contract", "N4")]
    public async Task Answer_UnderASwitch_IsTheGoldenFile(string name, string answer, string extension)
    {
        var golden = GoldenSwitch.All.Single(golden => golden.Name == name);
        await using var host = await TrackingHost.StartAsync(golden.Settings);
        await GoldenStory.TellAsync(host);
        var media = extension == "xml" ? TrackingHost.Xml : TrackingHost.Json;

        using var request = GoldenStory.Request(answer, media);
        using var response = await host.Client.SendAsync(request);

        await GoldenFiles.CompareAsync(name, $"{answer}.{extension}", await response.Content.ReadAsByteArrayAsync());
        ((int)response.StatusCode).Should().Be(answer == "error" ? 400 : 200);
        response.Content.Headers.ContentType!.ToString()
            .Should().Be(answer == "error" ? media.Replace("/", "/problem+", StringComparison.Ordinal) : media);
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void GoldenFiles_OfASwitch_DifferFromTheContractsWhereItMatters(string name)
    {
        var golden = GoldenSwitch.All.Single(golden => golden.Name == name);
        var files = Directory.GetFiles(Path.Combine(GoldenFiles.Folder, name)).Select(path => Path.GetFileName(path));

        var different = files.Where(file => !Read(name, file).SequenceEqual(Read(GoldenSwitch.Contract, file)));

        different.Should().BeEquivalentTo(golden.Different);
    }

    [Fact]
    public void GoldenFiles_NoneBesideThoseThatAreCompared()
    {
        var expected = from golden in GoldenSwitch.All
                       from answer in GoldenSwitch.Answers
                       from extension in new[] { "json", "xml" }
                       select Path.Combine(golden.Name, $"{answer}.{extension}");

        var found = Directory.GetFiles(GoldenFiles.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(GoldenFiles.Folder, path));

        found.Should().BeEquivalentTo(expected);
    }

    private static byte[] Read(string folder, string file) => File.ReadAllBytes(Path.Combine(GoldenFiles.Folder, folder, file));
}
