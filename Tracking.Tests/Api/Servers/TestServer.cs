using Tracking.Core;

namespace Tracking.Tests.Api.Servers;

/// <summary>A running server, wherever it runs.</summary>
internal abstract class TestServer : IAsyncDisposable
{
    /// <summary>What the server's clock shows at first.</summary>
    public static DateTimeOffset FirstInstant { get; } = new(2017, 3, 1, 10, 0, 0, TimeSpan.Zero);

    public abstract Uri Address { get; }

    public abstract ServerClock Clock { get; }

    /// <summary>The graph of those without a token.</summary>
    public abstract TaskGraph Graph { get; }

    /// <summary>One of the server's services, where it runs in this process.</summary>
    public abstract T Service<T>()
        where T : notnull;

    /// <summary>Stops the server in good order: requests that run come to their end.</summary>
    public abstract Task StopAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>The clock of a server, which stands still unless a test moves it.</summary>
internal abstract class ServerClock
{
    public abstract void Advance(TimeSpan by);

    public abstract void AdjustTime(DateTimeOffset to);

    public abstract DateTimeOffset GetUtcNow();
}
