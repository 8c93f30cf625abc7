using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Tracking.Api;
using Tracking.Api.Control.Journal;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Progress;

namespace Tracking.Tests.Api.InProcess;

[Trait("Server", "InProcess")]
public sealed class TrackingServerTests
{
    private const string NewTask = """{"tasks":[{"name":"a","job-id":"j","status":"NEW"}]}""";

    [Fact]
    public async Task Start_WithoutOptions_ServesOnAFreePort()
    {
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();

        using var created = await PostAsync(client, NewTask);

        created.StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetStringAsync("task/1")).Should().Contain("<name>a</name>");
        server.World.Graph.Find(1)!.Value.Task.Name.Should().Be("a");
        server.BaseAddress.AbsolutePath.Should().Be("/tracking/");
    }

    [Fact]
    public async Task Start_Settings_AreInForce()
    {
        await using var server = await TrackingServer.StartAsync(options => options.Settings["Contract:DefaultMedia"] = "Json");
        using var client = server.CreateClient();

        (await PostAsync(client, NewTask)).Content.Headers.ContentType!.MediaType.Should().Be("application/json");
    }

    [Theory]
    [InlineData("Contract:Roots", "Filtre", "*Tracking:Contract:Roots*Include, Filter, RootsOnly*")]
    [InlineData("Contract:Root", "Filter", "*did you mean Tracking:Contract:Roots?*")]
    [InlineData("Seed:Files", "no-such-file.json", "*no-such-file.json*")]
    public async Task Start_BadSetting_SaysWhich(string key, string value, string message)
    {
        var start = () => TrackingServer.StartAsync(options => options.Settings[key] = value);

        await start.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public async Task Start_PortInUse_IsRefused()
    {
        await using var first = await TrackingServer.StartAsync();

        var second = () => TrackingServer.StartAsync(options => options.Port = first.BaseAddress.Port);

        await second.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task World_EveryHand_ReachesTheServer()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var server = await TrackingServer.StartAsync(options => options.TimeProvider = clock);
        using var client = server.CreateClient();
        var world = server.World;

        world.Load(NewTask).Should().ContainSingle().Which.CreationTimestamp.Year.Should().Be(2020);
        world.Load("<tasks><task><id>7</id></task></tasks>").Should().ContainSingle().Which.Id.Should().Be(7);
        world.Clock.Advance(TimeSpan.FromDays(366));
        world.Progress.Add(new ProgressRequest
        {
            Match = new ProgressMatch { Task = 1 },
            Steps = [new ProgressStepRequest { Polls = 1, Set = System.Text.Json.JsonDocument.Parse("""{"status":"DONE"}""").RootElement }],
        });
        var waiting = world.WaitForTaskAsync(1, "DONE");
        await client.GetStringAsync("task/1");
        await client.GetStringAsync("task/1");
        (await waiting).Task.UpdateTimestamp.Year.Should().Be(2021);
        await world.WaitForJobAsync("j", "DONE");
        await world.WaitForRequestsAsync(new RequestCriteria { Operation = "getTask" }, 2);
        world.Requests.Verify(new VerifyRequest { Match = new RequestCriteria { Task = 1 }, Exactly = 2 }).Verified.Should().BeTrue();
        world.Faults.Add(new FaultDefinition { What = new FaultEffect { Status = 503 } });
        (await client.GetAsync("task/1")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        var exported = world.Export();
        world.Reset(WorldParts.Clock);

        world.Graph.Size.Tasks.Should().Be(0);
        world.Requests.Find().Should().BeEmpty();
        world.Faults.All.Should().BeEmpty();
        world.Progress.Rules.Should().BeEmpty();
        world.Import(exported);
        world.Export().Should().Be(exported);
        (await client.GetStringAsync("task/7")).Should().Contain("<id>7</id>");
    }

    [Fact]
    public async Task World_WrongInput_SaysWhere()
    {
        await using var server = await TrackingServer.StartAsync();
        var world = server.World;

        ((Action)(() => world.Load("""{"tasks":[{"id":"x"}]}"""))).Should().Throw<ArgumentException>().WithMessage("tasks[0].id must be*");
        ((Action)(() => world.Load("""{"tasks":[{"id":1,"nexts":[{"id":1}]}]}""")))
            .Should().Throw<ArgumentException>().WithMessage("tasks[0].nexts.tasks[0] is refused: SelfLink*");
        ((Action)(() => world.Import("{}"))).Should().Throw<ArgumentException>();
        ((Action)(() => world.Faults.Add(new FaultDefinition()))).Should().Throw<ArgumentException>().WithMessage("*what*");
        ((Action)(() => world.Progress.Add(new ProgressRequest()))).Should().Throw<ArgumentException>().WithMessage("*steps*");
        var wait = () => world.WaitForTaskAsync(1, "DONE", TimeSpan.FromMilliseconds(20));
        await wait.Should().ThrowAsync<TimeoutException>().WithMessage("*{\"tasks\":[]}*");
    }

    [Fact]
    public async Task Tokens_Expire_IsSeenByTheNextWrite()
    {
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient("short");
        server.Tokens.Expire("short", afterUses: 1);

        (await PostAsync(client, NewTask)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await PostAsync(client, NewTask)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task WorldOf_Isolation_IsTheTokensOwn()
    {
        await using var server = await TrackingServer.StartAsync(options => options.Settings["Isolation"] = "Token");
        using var client = server.CreateClient("one");

        await PostAsync(client, NewTask);

        server.WorldOf("one").Graph.Size.Tasks.Should().Be(1);
        server.WorldOf("two").Graph.Size.Tasks.Should().Be(0);
        server.World.Graph.Size.Tasks.Should().Be(0);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync("task", new StringContent(body, Encoding.UTF8, "application/json"));
}
