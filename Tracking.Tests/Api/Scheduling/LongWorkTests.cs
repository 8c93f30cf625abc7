using Tracking.Api.Scheduling;

namespace Tracking.Tests.Api.Scheduling;

public sealed class LongWorkTests
{
    [Fact]
    public async Task Begin_OnAThreadOfItsOwn_GoesOnInThePool()
    {
        var moved = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Move(moved)) { IsBackground = true };

        thread.Start();

        (await moved.Task).Should().BeTrue();
    }

    [Fact]
    public async Task Begin_InThePool_StaysWhereItIs() => await Task.Run(async () =>
    {
        var before = Environment.CurrentManagedThreadId;

        await LongWork.Begin;

        Environment.CurrentManagedThreadId.Should().Be(before);
    });

    private static async void Move(TaskCompletionSource<bool> moved)
    {
        await LongWork.Begin;
        moved.SetResult(Thread.CurrentThread.IsThreadPoolThread);
    }
}
