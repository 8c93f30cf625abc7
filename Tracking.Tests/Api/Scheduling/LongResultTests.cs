using Microsoft.AspNetCore.Http;
using Tracking.Api.Endpoints;
using Tracking.Api.Wire.Results;

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
}
