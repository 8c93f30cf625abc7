using System.Text.Json;
using static Tracking.Tests.Api.Wire.FieldBodies;

namespace Tracking.Tests.Api.Wire;

/// <summary>Fields are known by their exact names, and texts among them mean nothing to the server.</summary>
public sealed class OpaqueFieldTests
{
    [Theory]
    [Trait("Contract", "L4")]
    [InlineData("jobId")]
    [InlineData("job_id")]
    [InlineData("Job-Id")]
    [InlineData("JOB-ID")]
    [InlineData("job-id ")]
    [InlineData("")]
    public async Task Post_NameInAnotherSpelling_IsAnUnknownMember(string name)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(JsonBody(name, "\"x\""));

        answer.Status.Should().Be(200, answer.Body);
        answer.Body.Should().Be(
            """{"tasks":[{"type":"execution-task","id":7,"creation-timestamp":"2017-03-01T10:00:00.000Z","update-timestamp":"2017-03-01T10:00:00.000Z","root":true}]}""");
    }

    [Theory]
    [Trait("Contract", "M5")]
    [InlineData("status")]
    [InlineData("initial-artifact-status")]
    [InlineData("main-artifact")]
    [InlineData("running-status")]
    [InlineData("final-status")]
    [InlineData("rollback-status")]
    [InlineData("execution-code")]
    [InlineData("execution-description")]
    [InlineData("behaviour-on-error")]
    [InlineData("codes-to-do-rollback")]
    [InlineData("mapping-list")]
    [InlineData("output-mapping-list")]
    [InlineData("path")]
    [InlineData("condition")]
    public async Task Put_OpaqueText_IsKeptToTheLetterAndMovesNothingElse(string name)
    {
        const string value = "  ERROR, or 5 of {\"x\":1}  ";
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var json = await host.PutAsync("/task/7", $$"""{"{{name}}":{{JsonSerializer.Serialize(value)}}}""");
        var xml = await host.PutAsync("/task/7", $"<task><{name}>{value}</{name}></task>", TrackingHost.Xml);

        using var document = JsonDocument.Parse(json.Body);
        document.RootElement.GetProperty(name).GetString().Should().Be(value);
        document.RootElement.EnumerateObject().Should().HaveCount(6);
        xml.Body.Should().Contain($"<{name}>  ERROR, or 5 of {{&quot;x&quot;:1}}  </{name}>");
    }

    [Theory]
    [Trait("Contract", "M9")]
    [InlineData("1", "1")]
    [InlineData("a job", "a%20job")]
    [InlineData("4711/ä", "4711%2F%C3%A4")]
    [InlineData("task", "task")]
    [InlineData("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000")]
    public async Task Post_JobIdOfAnyFormat_IsThePathsJobId(string jobId, string inPath)
    {
        await using var host = await TrackingHost.StartAsync();

        await host.PostAsync(JsonBody("job-id", JsonSerializer.Serialize(jobId)));

        Kinds.OfJson((await host.GetAsync($"/{inPath}/task/roots")).Body).Should().Be("7 execution-task");
        Kinds.OfXml((await host.GetAsync($"/{inPath}/task/roots", TrackingHost.Xml)).Body).Should().Be("7 execution-task");
    }
}
