using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Tracking.Api;
using Tracking.Api.Control.Journal;

namespace Tracking.Tests.Api.InProcess;

/// <summary>What servers leave behind in the process: tests that no other test may disturb.</summary>
[Collection(AloneInTheProcess.Name)]
[Trait("Server", "InProcess")]
public sealed class TrackingServerLeftoverTests
{
    private const string NewTask = """{"tasks":[{"name":"a","job-id":"j","status":"NEW"}]}""";
    private const int Servers = 50;

    // Half of what one thread or handle for each server would add; the runtime's own come and go.
    private const int Tolerance = Servers / 2;

    [Fact]
    public async Task Start_FiftyAtOnce_ServeStopAndLeaveNoPortBehind()
    {
        var lines = new ConcurrentQueue<string>();
        var servers = await Task.WhenAll(
            Enumerable.Range(0, Servers).Select(_ => TrackingServer.StartAsync(options => options.WriteLog = lines.Enqueue)));
        var ports = servers.Select(server => server.BaseAddress.Port).ToList();
        ports.Should().OnlyHaveUniqueItems();

        await Task.WhenAll(servers.Select(async (server, index) =>
        {
            using var client = server.CreateClient();
            for (var count = 0; count <= index; count++)
            {
                using var answer = await PostAsync(client, NewTask);
                answer.StatusCode.Should().Be(HttpStatusCode.OK);
            }

            server.World.Graph.Size.Tasks.Should().Be(index + 1, "no server sees the tasks of another");
        }));
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));

        lines.Should().Contain(line => line.Contains("POST /tracking/task 200"));
        foreach (var port in ports)
        {
            using var probe = new TcpClient();
            var connect = () => probe.ConnectAsync(IPAddress.Loopback, port);
            await connect.Should().ThrowAsync<SocketException>();
        }
    }

    [Fact]
    public async Task Dispose_FiftyTimes_LeavesNoThreadAndNoHandleBehind()
    {
        await ServeOnceAsync();
        var before = Held();

        for (var count = 0; count < Servers; count++)
        {
            await ServeOnceAsync();
        }

        var after = Held();
        after.Threads.Should().BeLessThan(before.Threads + Tolerance);
        after.Handles.Should().BeLessThan(before.Handles + Tolerance);
    }

    [Fact]
    public async Task Dispose_FiftyTimes_LeavesNoServerInMemory()
    {
        var references = new List<WeakReference>();
        for (var count = 0; count < Servers; count++)
        {
            references.Add(await ServeOnceAsync());
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        references.Count(reference => reference.IsAlive).Should().BeLessThan(Tolerance);
    }

    /// <summary>Serves a request and gives up a wait; answers a reference to what the server held.</summary>
    private static async Task<WeakReference> ServeOnceAsync()
    {
        await using var server = await TrackingServer.StartAsync();
        using var client = server.CreateClient();
        using var cancellation = new CancellationTokenSource();
        var waiting = server.World.WaitForRequestsAsync(new RequestCriteria(), count: 2, cancellation: cancellation.Token);

        using var answer = await PostAsync(client, NewTask);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        await cancellation.CancelAsync();
        await waiting.Awaiting(wait => wait).Should().ThrowAsync<OperationCanceledException>();
        return new WeakReference(server.World.Graph);
    }

    private static (int Threads, int Handles) Held()
    {
        using var process = Process.GetCurrentProcess();
        return (process.Threads.Count, process.HandleCount);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync("task", new StringContent(body, Encoding.UTF8, "application/json"));
}
