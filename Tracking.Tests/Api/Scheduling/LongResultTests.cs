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

namespace Tracking.Tests.Api.Scheduling;

public sealed class LongResultTests
{
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
        await host.CreateAsync(
            "application/json",
            $$$"""{"type":"navigable-execution-task","id":1,"nexts":{"tasks":[{{{string.Join(',', Enumerable.Range(2, LongWork.Tasks + 1).Select(id => $$"""{"id":{{id}}}"""))}}}]}}""");
        var world = host.Service<WorldRegistry>().Default.State;

        TaskEndpoints.Get(new TaskIdArgument("1"), world, host.Service<BehaviourProfile>()).Should().BeOfType<LongResult>();
        TaskEndpoints.Get(new TaskIdArgument("2"), world, host.Service<BehaviourProfile>()).Should().BeOfType<TaskResult>();
        TaskEndpoints.Get(new TaskIdArgument("1000"), world, host.Service<BehaviourProfile>()).Should().BeOfType<ProblemResult>();
    }

    [Fact]
    [Trait("Server", "InProcess")]
    public async Task Endpoints_OfTheApi_MoveLongRequestsAllButReadingATask()
    {
        await using var host = await TrackingHost.StartAsync();

        var operations = host.Service<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<TrackingOperation>() is not null)
            .ToLookup(endpoint => endpoint.Metadata.GetMetadata<LongWorkFilter>() is not null, endpoint => endpoint.Metadata.GetMetadata<TrackingOperation>());

        operations[false].Distinct().Should().Equal(OperationTable.GetTask);
        operations[true].Should().HaveCountGreaterThan(8).And.NotContain(OperationTable.GetTask);
    }
}
