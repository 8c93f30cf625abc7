using System.Net;
using System.Text;
using System.Text.Json;
using Tracking.Api;
using Tracking.Api.Control.Journal;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Progress;

namespace Tracking.Tests.Docs;

/// <summary>The recipes of docs/testing.md in C#: what stands between the markers here stands there.</summary>
[Trait("Server", "InProcess")]
public sealed class RecipeTests
{
    [Fact]
    public async Task StatusThatNeverComes()
    {
        // recipe: A status that never comes
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        server.World.Load("""{"tasks":[{"id":7,"status":"RUNNING"}]}""");

        // Your client stands here: this one asks three times and gives up.
        var attempts = 0;
        while (attempts < 3 && !(await client.GetStringAsync("task/7")).Contains("COMPLETED"))
        {
            attempts++;
        }

        Assert.Equal(3, attempts);
        var reads = new RequestCriteria { Operation = "getTask", Task = 7 };
        await server.World.WaitForRequestsAsync(reads, count: 3);
        Assert.True(server.World.Requests.Verify(new VerifyRequest { Match = reads, Exactly = 3 }).Verified);
        // end of recipe
    }

    [Fact]
    [Trait("Contract", "D1")]
    public async Task LostAnswer()
    {
        // recipe: A lost answer
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        server.World.Faults.Add(new FaultDefinition
        {
            Match = new FaultMatch { Operations = ["createTasks"] },
            When = new FaultSchedule { First = 1 },
            What = new FaultEffect { Kind = FaultKind.Reset, Moment = FaultMoment.AfterChange },
        });
        const string tasks = """{"tasks":[{"id":7,"name":"boot"}]}""";

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.PostAsync("task", new StringContent(tasks, Encoding.UTF8, "application/json")));
        Assert.NotNull(server.World.Graph.Find(7));

        using var again = await client.PostAsync("task", new StringContent(tasks, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, server.World.Graph.Size.Tasks);
        // end of recipe
    }

    [Fact]
    [Trait("Contract", "C3")]
    public async Task ExpiredToken()
    {
        // recipe: An expired token
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient("short-lived");
        server.World.Load("""{"tasks":[{"id":7}]}""");
        server.Tokens.Expire("short-lived", afterUses: 1);

        using var good = await client.PutAsync("task/7", new StringContent("""{"status":"RUNNING"}""", Encoding.UTF8, "application/json"));
        using var refused = await client.DeleteAsync("task/7");
        server.Tokens.Add("short-lived");
        using var goodAgain = await client.DeleteAsync("task/7");

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, goodAgain.StatusCode);
        // end of recipe
    }

    [Fact]
    public async Task SlowServer()
    {
        // recipe: A slow server
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        client.Timeout = TimeSpan.FromMilliseconds(500);
        server.World.Load("""{"tasks":[{"id":7,"name":"boot"}]}""");
        server.World.Faults.Add(new FaultDefinition
        {
            When = new FaultSchedule { First = 1 },
            What = new FaultEffect { Delay = new FaultDelay { Milliseconds = 60_000 } },
        });
        server.World.Faults.Add(new FaultDefinition
        {
            What = new FaultEffect { Drip = new FaultDrip { Bytes = 16, Milliseconds = 10_000 } },
        });

        // Late: nothing comes in time.
        await Assert.ThrowsAsync<TaskCanceledException>(() => client.GetAsync("task/7"));

        // Slow: the body begins, and its end does not come in time.
        await Assert.ThrowsAsync<TaskCanceledException>(() => client.GetStringAsync("task/7"));
        // end of recipe
    }

    [Fact]
    [Trait("Contract", "O4")]
    public async Task JobThatCompletes()
    {
        // recipe: A job that completes while the client polls
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        server.World.Load("""{"tasks":[{"id":7,"job-id":"job-1","status":"PENDING"}]}""");
        server.World.Progress.Add(new ProgressRequest
        {
            Match = new ProgressMatch { Job = "job-1" },
            Steps =
            [
                new ProgressStepRequest { Polls = 1, Set = JsonSerializer.SerializeToElement(new { status = "RUNNING" }) },
                new ProgressStepRequest { Polls = 1, Set = JsonSerializer.SerializeToElement(new { status = "COMPLETED" }) },
            ],
        });

        Assert.Contains("PENDING", await client.GetStringAsync("task/7"));
        Assert.Contains("RUNNING", await client.GetStringAsync("job-1/task/roots"));
        Assert.Contains("COMPLETED", await client.GetStringAsync("task/7"));
        // end of recipe
    }

    [Fact]
    public async Task WaitingInsteadOfSleeping()
    {
        // recipe: Wait instead of sleeping
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        server.World.Load("""{"tasks":[{"id":7,"job-id":"job-1","status":"RUNNING"}]}""");

        var waiting = server.World.WaitForJobAsync("job-1", "COMPLETED");
        using var update = await client.PutAsync("task/7", new StringContent("""{"status":"COMPLETED"}""", Encoding.UTF8, "application/json"));
        await waiting;

        var inVain = () => server.World.WaitForTaskAsync(7, "FAILED", patience: TimeSpan.Zero);
        var exception = await Assert.ThrowsAsync<TimeoutException>(inVain);
        Assert.Contains("\"status\":\"COMPLETED\"", exception.Message);
        // end of recipe
    }

    [Fact]
    public async Task ParallelTests()
    {
        // recipe: Parallel tests on one server
        await using var server = await TrackingServer.StartAsync(options => options.Settings["Isolation"] = "Token");
        using var one = server.CreateClient("test-one");
        using var two = server.CreateClient("test-two");

        using var first = await one.PostAsync("task", new StringContent("""{"tasks":[{"name":"a"}]}""", Encoding.UTF8, "application/json"));
        using var second = await two.PostAsync("task", new StringContent("""{"tasks":[{"name":"b"}]}""", Encoding.UTF8, "application/json"));
        server.WorldOf("test-one").Reset();

        Assert.Equal(0, server.WorldOf("test-one").Graph.Size.Tasks);
        Assert.Equal("b", server.WorldOf("test-two").Graph.Find(1)!.Value.Task.Name);
        // end of recipe
    }

    [Fact]
    [Trait("Contract", "M3")]
    public async Task PredictableTimestamps()
    {
        // recipe: Predictable timestamps
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();

        server.World.Clock.Freeze(new DateTimeOffset(2020, 1, 31, 12, 0, 0, TimeSpan.Zero));
        server.World.Load("""{"tasks":[{"id":7}]}""");
        server.World.Clock.Advance(TimeSpan.FromMilliseconds(1500));
        using var update = await client.PutAsync("task/7", new StringContent("""{"status":"RUNNING"}""", Encoding.UTF8, "application/json"));

        var task = await client.GetStringAsync("task/7");
        Assert.Contains("<creation-timestamp>2020-01-31T12:00:00.000Z<", task);
        Assert.Contains("<update-timestamp>2020-01-31T12:00:01.500Z<", task);
        // end of recipe
    }

    [Fact]
    [Trait("Contract", "O3")]
    public async Task KnownState()
    {
        var seed = RepositoryFiles.PathOf("samples/seed.json");

        // recipe: A known state
        await using var server = await TrackingServer.StartAsync(options => options.Settings["Seed:Files"] = seed);
        using var client = server.CreateClient();
        Assert.Equal(5, server.World.Graph.Size.Tasks);

        using var deleted = await client.DeleteAsync("task/5");
        var without = server.World.Export();
        server.World.Reset();
        Assert.Equal(5, server.World.Graph.Size.Tasks);

        server.World.Import(without);
        Assert.Equal(4, server.World.Graph.Size.Tasks);
        // end of recipe
    }

    [Fact]
    public async Task WhatTheClientSent()
    {
        // recipe: What did the client send?
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        server.World.Load("""{"tasks":[{"id":7}]}""");

        using var update = await client.PutAsync("task/7", new StringContent("""{"status":"FAILED"}""", Encoding.UTF8, "application/json"));
        var updates = new RequestCriteria { Operation = "updateTask", Task = 7 };
        await server.World.WaitForRequestsAsync(updates);

        var request = Assert.Single(server.World.Requests.Find(updates));
        Assert.Equal("""{"status":"FAILED"}""", request.Body);
        Assert.Equal(200, request.Status);

        var completed = server.World.Requests.Verify(new VerifyRequest { Match = updates with { BodyContains = "COMPLETED" } });
        Assert.False(completed.Verified);
        Assert.Equal("""wanted COMPLETED, found {"status":"FAILED"}""", completed.NearestMisses[0].Mismatches["bodyContains"]);
        // end of recipe
    }

    [Fact]
    public async Task Smallest()
    {
        // recipe: The smallest test
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();

        server.World.Load("""{"tasks":[{"id":7,"status":"RUNNING"}]}""");
        server.World.Faults.Add(new FaultDefinition { When = new FaultSchedule { First = 1 }, What = new FaultEffect { Status = 503 } });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("task/7")).StatusCode);
        Assert.Contains("RUNNING", await client.GetStringAsync("task/7"));
        // end of recipe
    }
}
