using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tracking.Api.Dialects;
using Tracking.Api.Endpoints;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Scheduling;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Tests.Api.Scheduling;

public sealed class LongResultTests
{
    private const long Hub = 1;
    private const int Members = LongWork.Tasks + 1;

    [Fact]
    public async Task ExecuteAsync_OnAThreadOfItsOwn_FindsAndAnswersInThePool()
    {
        var context = new DefaultHttpContext();
        var executed = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool? isInPool = null;
        var result = new LongResult(() =>
        {
            isInPool = Thread.CurrentThread.IsThreadPoolThread;
            return new EmptyResult();
        });
        var thread = new Thread(() => executed.SetResult(result.ExecuteAsync(context))) { IsBackground = true };

        thread.Start();
        await await executed.Task;

        isInPool.Should().BeTrue();
        context.Response.ContentLength.Should().Be(0);
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Get_NavigableHub_IsFoundInThePoolAndAnyOtherTaskAtOnce()
    {
        await using var host = await TrackingHost.StartAsync();
        await CreateHubAsync(host);
        var world = host.Service<WorldRegistry>().Default.State;

        TaskEndpoints.Get(new TaskIdArgument("1"), world, host.Service<BehaviourProfile>()).Should().BeOfType<LongResult>();
        TaskEndpoints.Get(new TaskIdArgument("2"), world, host.Service<BehaviourProfile>()).Should().BeOfType<TaskResult>();
        TaskEndpoints.Get(new TaskIdArgument("1000"), world, host.Service<BehaviourProfile>()).Should().BeOfType<ProblemResult>();
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Get_JobOfManyTasks_IsFoundInThePoolAndAnyOtherJobAtOnce()
    {
        await using var host = await TrackingHost.StartAsync();
        await CreateHubAsync(host);
        var world = host.Service<WorldRegistry>().Default.State;

        JobEndpoints.Get("hub", RootSelection.OnlyRoots, world).Should().BeOfType<LongResult>();
        JobEndpoints.Get("job-2", RootSelection.OnlyRoots, world).Should().BeOfType<TaskListResult>();
        JobEndpoints.Get("unknown", RootSelection.OnlyRoots, world).Should().BeOfType<TaskListResult>();
    }

    [Fact]
    [Trait("Contract", "I1")]
    public async Task GetRoots_JobWithAHub_AreAnsweredWithItsMembers()
    {
        await using var host = await TrackingHost.StartAsync();
        await CreateHubAsync(host);

        foreach (var media in (string[])[TrackingHost.Json, TrackingHost.Xml])
        {
            var answer = await host.GetAsync("/hub/task/roots", media);

            answer.ShouldHaveStatus(200);
            answer.Body.Should().Contain($"{Members + 1}");
        }
    }

    [Fact]
    [Trait("Contract", "E1")]
    public async Task Put_NavigableHub_IsUpdatedAndAnsweredWithItsMembers()
    {
        await using var host = await TrackingHost.StartAsync();
        await CreateHubAsync(host);

        foreach (var media in (string[])[TrackingHost.Json, TrackingHost.Xml])
        {
            var status = $"RUNNING {media}";
            var answer = await host.UpdateAsync(media, Hub, $$"""{"type":"navigable-execution-task","status":"{{status}}"}""");

            answer.ShouldHaveStatus(200);
            answer.Body.Should().Contain(status).And.Be((await host.GetTaskAsync(media, Hub)).Body).And.Contain($"{Members + 1}");
        }

        var refused = await host.UpdateAsync(TrackingHost.Json, Hub, """{"type":"execution-task-list"}""");
        refused.ShouldHaveStatus(400);
        refused.Body.Should().Contain("type");
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Endpoints_OfTheApi_MoveLongRequestsAllButThoseThatFindOutThemselves()
    {
        await using var host = await TrackingHost.StartAsync();

        var operations = host.Service<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<TrackingOperation>() is not null)
            .ToLookup(endpoint => endpoint.Metadata.GetMetadata<LongWorkFilter>() is not null, endpoint => endpoint.Metadata.GetMetadata<TrackingOperation>());

        operations[false].Distinct().Should().BeEquivalentTo([OperationTable.GetTask, OperationTable.UpdateTask, OperationTable.GetJobTasks]);
        operations[true].Should().HaveCountGreaterThan(7).And.NotIntersectWith(operations[false]);
    }

    private static async Task CreateHubAsync(TrackingHost host)
    {
        var members = Enumerable.Range((int)Hub + 1, Members).Select(id => $$"""{"id":{{id}},"job-id":"job-{{id}}"}""");
        var answer = await host.CreateAsync(
            TrackingHost.Json, $$$"""{"type":"navigable-execution-task","id":{{{Hub}}},"job-id":"hub","nexts":{"tasks":[{{{string.Join(',', members)}}}]}}""");
        answer.ShouldHaveStatus(200);
    }
}
