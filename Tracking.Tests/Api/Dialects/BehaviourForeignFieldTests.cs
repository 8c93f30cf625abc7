namespace Tracking.Tests.Api.Dialects;

/// <summary>The switch <c>Contract:JsonUnknownMembers</c> on fields that only other kinds have.</summary>
public sealed class BehaviourForeignFieldTests
{
    [Theory]
    [InlineData("execution-task", "definition-id")]
    [InlineData("execution-task-list", "workflow")]
    [InlineData("navigable-execution-task-list", "number-of-retries")]
    [Trait("Contract", "E4")]
    [Trait("Contract", "L5")]
    public async Task Put_ForeignFieldBesideTheKind_IsRefusedInJson(string kind, string field)
    {
        await using var host = await StartAsync(kind);
        var before = await host.ImageAsync(7);

        var answer = await host.UpdateAsync(TrackingHost.Json, 7, $$"""{"type":"{{kind}}","name":"n","{{field}}":"3"}""");

        answer.ShouldRefuse(400, field, $"is not a field of {kind}");
        (await host.ImageAsync(7)).Should().Be(before);
    }

    [Theory]
    [InlineData("""{"type":"execution-task-list","name":"n","workflow":"w"}""")]
    [InlineData("""{"name":"n","workflow":"w"}""")]
    [InlineData("""{"name":"n","number-of-retries":3}""")]
    [Trait("Contract", "E4")]
    [Trait("Contract", "J7")]
    public async Task Put_ForeignField_IsIgnoredInXml(string change)
    {
        await using var host = await StartAsync("execution-task-list");

        (await host.UpdateAsync(TrackingHost.Xml, 7, change)).ShouldShow("execution-task-list id=7 root=true name=n");
    }

    [Theory]
    [BothMedia("""{"type":"execution-task-list","name":"n","workflow":null,"number-of-retries":null}""")]
    [BothMedia("""{"name":"n","workflow":null,"number-of-retries":null}""")]
    [Trait("Contract", "E4")]
    public async Task Put_ForeignNull_IsPassedOver(string media, string change)
    {
        await using var host = await StartAsync("execution-task-list");

        (await host.UpdateAsync(media, 7, change)).ShouldShow("execution-task-list id=7 root=true name=n");
    }

    private static async Task<TrackingHost> StartAsync(string kind)
    {
        var host = await TrackingHost.StartAsync("Contract:JsonUnknownMembers=Reject");
        (await host.CreateAsync(TrackingHost.Json, $$"""{"type":"{{kind}}","id":7}""")).ShouldHaveStatus(200);
        return host;
    }
}
