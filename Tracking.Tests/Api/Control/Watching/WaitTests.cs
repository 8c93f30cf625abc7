using Tracking.Api.Control.Watching;
using Tracking.Api.Worlds;

namespace Tracking.Tests.Api.Control.Watching;

public sealed class WaitTests
{
    [Fact]
    public async Task Wait_TaskReachesStatus_AnswersAtOnceThen()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":5,"status":"RUNNING"}]}""");

        var waiting = host.GetAdminAsync("/wait?for=task&task=5&value=COMPLETED");
        await host.PutAsync("/task/5", """{"status":"FAILED"}""");
        await host.PutAsync("/task/5", """{"status":"COMPLETED"}""");

        var (status, body) = await waiting;
        body.GetProperty("met").GetBoolean().Should().BeTrue();
        body.GetProperty("tasks")[0].GetProperty("status").GetString().Should().Be("COMPLETED");
        status.Should().Be(200);
    }

    [Fact]
    public async Task Wait_JobOfSeveralTasks_ShowsEachOfThem()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":5,"job-id":"j","status":"DONE","name":"Zoë <a&b> \"1\""},{"id":6,"job-id":"j","status":"DONE"}]}""");

        var (status, body) = await host.GetAdminAsync("/wait?for=job&job=j&status=DONE&count=2");

        body.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetInt64()).Should().Equal(5, 6);
        body.GetProperty("tasks")[0].GetProperty("name").GetString().Should().Be("Zoë <a&b> \"1\"");
        body.GetProperty("tasks")[1].TryGetProperty("name", out _).Should().BeFalse();
        status.Should().Be(200);
    }

    [Theory]
    [InlineData("for=task&task=5&value=COMPLETED", "RUNNING")]
    [InlineData("for=task&task=5&exists=false", "RUNNING")]
    [InlineData("for=job&job=j&status=COMPLETED&count=any", "RUNNING")]
    [InlineData("for=requests&operation=deleteTask", "dropped")]
    public async Task Wait_TimeIsOver_ShowsWhatWasThereInstead(string query, string shown)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":5,"status":"RUNNING","job-id":"j"}]}""");

        var (status, body) = await host.GetAdminAsync($"/wait?{query}&timeout=50");

        body.GetProperty("met").GetBoolean().Should().BeFalse();
        body.GetRawText().Should().Contain(shown);
        status.Should().Be(408);
    }

    [Theory]
    [InlineData("count=all", "2", false)]
    [InlineData("", "2", false)]
    [InlineData("count=any", "", true)]
    [InlineData("count=2", "2", true)]
    [InlineData("count=3", "2", false)]
    [InlineData("count=all", "2,3", true)]
    public async Task Wait_Job_CountsTasksOfTheStatus(string count, string alsoCompleted, bool met)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":1,"job-id":"j","status":"COMPLETED"},{"id":2,"job-id":"j"},{"id":3,"job-id":"j"}]}""");
        foreach (var id in alsoCompleted.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            await host.PutAsync($"/task/{id}", """{"status":"completed"}""");
        }

        var (status, _) = await host.GetAdminAsync($"/wait?for=job&job=j&status=COMPLETED&{count}&timeout=0");

        status.Should().Be(met ? 200 : 408);
    }

    [Fact]
    public async Task Wait_Requests_AnswersWhenEnoughHaveCome()
    {
        await using var host = await TrackingHost.StartAsync();

        var waiting = host.GetAdminAsync("/wait?for=requests&operation=getTask&count=2");
        await host.GetAsync("/task/1");
        await host.GetAsync("/task/2");

        var (status, body) = await waiting;
        body.GetProperty("matched").GetInt32().Should().Be(2);
        status.Should().Be(200);
    }

    [Fact]
    public async Task Wait_TaskGoesOrComes_IsSeen()
    {
        await using var host = await TrackingHost.StartAsync();

        var coming = host.GetAdminAsync("/wait?for=task&task=1");
        await host.PostAsync("""{"tasks":[{}]}""");
        (await coming).Status.Should().Be(200);
        var going = host.GetAdminAsync("/wait?for=task&task=1&exists=false");
        await host.DeleteAsync("/task/1");
        (await going).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("", "for")]
    [InlineData("for=tasks", "for")]
    [InlineData("for=task", "task")]
    [InlineData("for=task&task=x", "task")]
    [InlineData("for=task&task=1&field=colour&value=x", "field")]
    [InlineData("for=task&task=1&field=number-of-retries&value=x", "value")]
    [InlineData("for=task&task=1&exists=maybe", "exists")]
    [InlineData("for=job&job=j", "status")]
    [InlineData("for=job&job=j&status=x&count=0", "count")]
    [InlineData("for=task&task=1&timeout=600001", "timeout")]
    [InlineData("for=task&task=1&timeuot=1", "timeuot")]
    public async Task Wait_BadRequest_IsRefusedByName(string query, string culprit)
    {
        await using var host = await TrackingHost.StartAsync();

        var (status, problem) = await host.GetAdminAsync($"/wait?{query}");

        problem.GetProperty("errors").TryGetProperty(culprit, out _).Should().BeTrue(problem.GetRawText());
        status.Should().Be(400);
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Wait_AThousandWaiters_AllSeeTheOneChange()
    {
        await using var host = await TrackingHost.StartAsync();
        var world = host.Service<WorldRegistry>().Default;
        var waiters = Enumerable.Range(0, 1000)
            .Select(_ => Waiter.WaitAsync(world, new TaskCondition(1, null, null, exists: true), TimeSpan.FromMinutes(1), default))
            .ToList();
        waiters.Should().OnlyContain(waiter => !waiter.IsCompleted);

        await host.PostAsync("""{"tasks":[{}]}""");

        (await Task.WhenAll(waiters)).Should().OnlyContain(finding => finding.IsMet);
    }
}
