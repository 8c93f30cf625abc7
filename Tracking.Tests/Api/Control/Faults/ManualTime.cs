using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Control.Faults;

/// <summary>The time that faults wait by, moved by the test, which can wait for the waiting to begin and to end.</summary>
internal sealed class ManualTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _begun = Channel.CreateUnbounded<TimeSpan>();
    private readonly Channel<bool> _ended = Channel.CreateUnbounded<bool>();

    public Task<TrackingHost> StartHostAsync() =>
        TrackingHost.StartAsync(services => services.AddKeyedSingleton<TimeProvider>(FaultMiddleware.RealTime, this));

    /// <summary>How long the next wait is to be, once it has begun.</summary>
    public async Task<TimeSpan> WaitBegunAsync() => await _begun.Reader.ReadAsync();

    /// <summary>Returns once the next wait is over.</summary>
    public async Task WaitEndedAsync() => await _ended.Reader.ReadAsync();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ObservedTimer(base.CreateTimer(callback, state, dueTime, period), _ended.Writer);
        _begun.Writer.TryWrite(dueTime);
        return timer;
    }

    private sealed class ObservedTimer(ITimer timer, ChannelWriter<bool> ended) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            ended.TryWrite(true);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
