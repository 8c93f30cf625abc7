using System.Text.Json;
using Tracking.Tests.Api;

namespace Tracking.Tests.Samples;

public sealed class DeployVnfTests
{
    private const string Links =
        "1001>1002 1002>1003 1002>1004 1002>1005 1003>1006 1004>1006 1005>1006 1006>1007 1006>1013 1007>1008 1007>1009 " +
        "1008>1010 1009>1010 1010>1011 1011>1012 1013>1014 1013>1015 1014>1016 1015>1016";

    private const string Names =
        "1001 check-order, 1002 reserve-resources, 1003 create-management-network, 1006 boot-vnf, 1007 configure-vnf, " +
        "1008 configure-interfaces, 1010 verify-service, 1011 activate-vnf, 1012 notify-inventory, 1009 install-licence, " +
        "1013 undo-boot, 1014 delete-networks, 1016 release-resources, 1015 delete-volume, 1004 create-data-network, 1005 create-volume";

    [Theory]
    [InlineData("samples/deploy-vnf.json", TrackingHost.Json)]
    [InlineData("samples/deploy-vnf.xml", TrackingHost.Xml)]
    [Trait("Contract", "N3")]
    [Trait("Contract", "D6")]
    public async Task DeployVnf_Posted_MakesSixteenTasksAndTheirLinks(string sample, string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(RepositoryFiles.Read(sample), media);

        answer.Status.Should().Be(200, answer.Body);
        var tasks = await ListAsync(host, "/deploy-vnf-17/task/roots");
        string.Join(", ", tasks.Select(task => $"{Id(task)} {task.GetProperty("name")}")).Should().Be(Names);
        tasks.Single(task => task.GetProperty("root").GetBoolean()).GetProperty("id").GetInt64().Should().Be(1001);
        tasks.Single(task => task.TryGetProperty("definition-id", out _)).GetProperty("type").GetString()
            .Should().Be("navigable-execution-task-list");
        (await LinksAsync(host, tasks)).Should().Be(Links);
    }

    [Fact]
    public async Task DeployVnf_JsonAndXml_MakeTheSame()
    {
        await using var fromJson = await TrackingHost.StartAsync("Contract:Nexts=Tree");
        await using var fromXml = await TrackingHost.StartAsync("Contract:Nexts=Tree");

        var json = await fromJson.PostAsync(RepositoryFiles.Read("samples/deploy-vnf.json"));
        await fromXml.PostAsync(RepositoryFiles.Read("samples/deploy-vnf.xml"), TrackingHost.Xml);

        // Posted again, nothing changes, and both answer the whole tree in one format.
        var again = await fromXml.PostAsync(RepositoryFiles.Read("samples/deploy-vnf.json"));
        again.Body.Should().Be(json.Body);
        again.Status.Should().Be(200);
        (await fromXml.GetAsync("/deploy-vnf-17/task/roots")).Body.Should().Be((await fromJson.GetAsync("/deploy-vnf-17/task/roots")).Body);
    }

    private static async Task<string> LinksAsync(TrackingHost host, IEnumerable<JsonElement> tasks)
    {
        var links = new List<string>();
        foreach (var task in tasks)
        {
            var next = await ListAsync(host, $"/task/{Id(task)}/next");
            links.AddRange(next.Select(other => $"{Id(task)}>{Id(other)}"));
        }

        return string.Join(' ', links.Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(TrackingHost host, string path)
    {
        using var document = JsonDocument.Parse((await host.GetAsync(path)).Body);
        return [.. document.RootElement.GetProperty("tasks").EnumerateArray().Select(task => task.Clone())];
    }

    private static long Id(JsonElement task) => task.GetProperty("id").GetInt64();
}
