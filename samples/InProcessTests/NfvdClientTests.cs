using System.Net;
using System.Text.Json;
using Tracking.Api;
using Tracking.Api.Control.Journal;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Progress;

namespace InProcessTests;

public sealed class NfvdClientTests : IAsyncLifetime
{
    private static readonly NfvdTask Reserve = new() { Id = 7, Name = "reserve", JobId = "job-1", Status = "RUNNING" };

    private TrackingServer _server = null!;
    private HttpClient _http = null!;
    private NfvdClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await TrackingServer.StartAsync();
        _http = _server.CreateClient();
        _client = new NfvdClient(_http);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Start_AServerOfItsOwn_IsAllThatATestNeeds()
    {
        await using var server = await TrackingServer.StartAsync();
        server.World.Load("""{"tasks":[{"id":7,"name":"reserve","job-id":"job-1","status":"RUNNING"}]}""");
        using var http = server.CreateClient();
        Assert.Contains("<name>reserve</name>", await http.GetStringAsync("task/7"));
        Assert.Single(server.World.Requests.Find());
    }

    [Fact]
    public async Task Create_NewTask_IsInTheGraph()
    {
        await _client.CreateAsync(Reserve);

        var stored = Assert.Single(_server.World.Graph.All());
        Assert.Equal((7, "reserve", "job-1"), (stored.Id, stored.Name, stored.JobId));
    }

    [Fact]
    public async Task Get_ServerFailsOnce_IsTriedAgain()
    {
        _server.World.Load("""{"tasks":[{"id":7,"name":"reserve","job-id":"job-1","status":"RUNNING"}]}""");
        _server.World.Faults.Add(new FaultDefinition { When = new FaultSchedule { First = 1 }, What = new FaultEffect { Status = 500 } });

        var task = await _client.GetAsync(7);

        Assert.Equal("reserve", task.Name);
        Assert.Equal([500, 200], _server.World.Requests.Find().Select(request => request.Status!.Value));
    }

    [Fact]
    public async Task Create_AnswerLostAfterTheChange_RetryChangesNothing()
    {
        var fault = _server.World.Faults.Add(new FaultDefinition
        {
            Match = new FaultMatch { Operations = ["createTasks"] },
            When = new FaultSchedule { First = 1 },
            What = new FaultEffect { Kind = FaultKind.Reset, Moment = FaultMoment.AfterChange },
        });

        await _client.CreateAsync(Reserve);

        Assert.Equal(1, Assert.Single(_server.World.Faults.All, view => view.Id == fault.Id).Applied);
        Assert.Equal(1, _server.World.Graph.Size.Tasks);
        Assert.True(_server.World.Requests.Verify(new VerifyRequest { Match = new RequestCriteria { Method = "POST" }, Exactly = 2 }).Verified);
    }

    [Fact]
    public async Task WaitUntilEnded_TaskEndsAfterThreePolls_PollsNoMoreThanThat()
    {
        await _client.CreateAsync(Reserve);
        _server.World.Progress.Add(new ProgressRequest
        {
            Match = new ProgressMatch { Task = 7 },
            Steps = [new ProgressStepRequest { Polls = 3, Set = JsonElement.Parse("""{"status":"COMPLETED"}""") }],
        });

        var task = await _client.WaitUntilEndedAsync(7, TimeSpan.FromMilliseconds(5));

        Assert.Equal("COMPLETED", task.Status);
        var polls = _server.World.Requests.Verify(new VerifyRequest { Match = new RequestCriteria { Method = "GET", Task = 7 }, Exactly = 4 });
        Assert.True(polls.Verified, polls.Reason);
    }

    [Fact]
    public async Task Create_ExpiredToken_IsNotTriedAgain()
    {
        _server.Tokens.Expire(TrackingServer.DefaultToken);

        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => _client.CreateAsync(Reserve));

        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
        Assert.Single(_server.World.Requests.Find());
        Assert.Equal(0, _server.World.Graph.Size.Tasks);
    }

    [Fact]
    public async Task Get_FrozenClock_ShowsPredictableTimestamps()
    {
        var noon = new DateTimeOffset(2017, 3, 1, 12, 0, 0, TimeSpan.Zero);
        _server.World.Clock.Freeze(noon);
        await _client.CreateAsync(Reserve);
        _server.World.Clock.Advance(TimeSpan.FromHours(1));
        await _client.CreateAsync(Reserve with { Id = 8 });

        Assert.Equal(noon, (await _client.GetAsync(7)).Created);
        Assert.Equal(noon.AddHours(1), (await _client.GetAsync(8)).Created);
    }
}
