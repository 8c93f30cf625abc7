using System.Buffers;
using System.Text;
using Tracking.Api.Control.Graphs;
using Tracking.Api.Control.Journal;
using Tracking.Api.Control.Watching;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Exports;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Xml;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api;

/// <summary>What a server holds, and what a test may do to it.</summary>
public sealed class ServerWorld
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    private readonly TrackingWorld _world;

    internal ServerWorld(TrackingWorld world)
    {
        _world = world;
        Requests = new ServerRequests(world);
        Faults = new ServerFaults(world);
        Progress = new ServerProgress(world);
    }

    /// <summary>The tasks and their links, as they are now; after a reset it is another graph.</summary>
    public TaskGraph Graph => _world.State.Graph;

    /// <summary>The clock behind the timestamps.</summary>
    public ControllableClock Clock => _world.Clock;

    /// <summary>The requests that were made.</summary>
    public ServerRequests Requests { get; }

    /// <summary>The faults that are to strike.</summary>
    public ServerFaults Faults { get; }

    /// <summary>The rules by which tasks move on.</summary>
    public ServerProgress Progress { get; }

    /// <summary>Creates tasks from a body as the API takes it, in JSON or XML (Contract D, L2, J).</summary>
    /// <exception cref="ArgumentException">The body is wrong; the message says where.</exception>
    public IReadOnlyList<TrackedTask> Load(string tasks)
    {
        var reading = Read(tasks);
        if (reading.Failures.Count > 0)
        {
            throw new ArgumentException(Describe(reading.Failures), nameof(tasks));
        }

        var outcome = Graph.Create(reading.Value!);
        return outcome.Refusal is { } refusal
            ? throw new ArgumentException($"{DraftPath.Find(reading.Value!, refusal.Draft)} is refused: {refusal.Reason}", nameof(tasks))
            : [.. outcome.Value!.Select(created => created.Snapshot.Task)];
    }

    /// <summary>The whole graph as JSON: tasks, links in order, id counter. Equal graphs give equal texts.</summary>
    public string Export()
    {
        var output = new ArrayBufferWriter<byte>();
        GraphExportWriter.Write(output, Graph.Export());
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Puts an exported graph in the place of the present one.</summary>
    /// <exception cref="ArgumentException">The text is no sound graph; the message says where.</exception>
    public void Import(string graph)
    {
        var reading = GraphExportReader.Read(Encoding.UTF8.GetBytes(graph));
        if (reading.Failures.Count > 0)
        {
            throw new ArgumentException(Describe(reading.Failures), nameof(graph));
        }

        if (WorldGraph.Replace(_world.State, reading.Value!).Refusal is { } refusal)
        {
            throw new ArgumentException($"task {refusal.TaskId} is refused: {refusal.Reason}", nameof(graph));
        }
    }

    /// <summary>Goes back to the seed, or to nothing where there is none; no request that began before leaves a trace.</summary>
    /// <param name="keep">What stays as it is.</param>
    public void Reset(WorldParts keep = WorldParts.None) => new WorldReset(keep).Apply(_world);

    /// <summary>Waits until a task has a status, without polling.</summary>
    /// <exception cref="TimeoutException">It has not; the message shows the task as it was instead.</exception>
    public async Task<TaskSnapshot> WaitForTaskAsync(
        long id, string status, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        await WaitAsync(new TaskCondition(id, TaskField.Status, status, exists: true), patience, cancellation);
        return Graph.Find(id)!.Value;
    }

    /// <summary>Waits until tasks of a job have a status, without polling.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="status">The status, in any case.</param>
    /// <param name="count">How many tasks must have it, 1 or more; null: all of the job.</param>
    /// <param name="patience">How long to wait; 30 seconds where left out.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TimeoutException">They have not; the message shows the job as it was instead.</exception>
    public Task WaitForJobAsync(
        string jobId, string status, int? count = null, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        WaitAsync(new JobCondition(jobId, status, count), patience, cancellation);

    /// <summary>Waits until enough requests were made, without polling.</summary>
    /// <exception cref="TimeoutException">There were not; the message shows those that there were.</exception>
    public Task WaitForRequestsAsync(
        RequestCriteria criteria, int count = 1, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        WaitAsync(new RequestCondition(criteria, count), patience, cancellation);

    private static BodyReading<IReadOnlyList<TaskDraft>> Read(string tasks)
    {
        if (!tasks.AsSpan().TrimStart().StartsWith("<"))
        {
            return JsonTaskReader.ReadList(Encoding.UTF8.GetBytes(tasks), rejectUnknownMembers: false);
        }

        using var text = new StringReader(tasks);
        using var reader = XmlTaskReader.Open(text);
        return XmlTaskReader.ReadList(reader);
    }

    private async Task WaitAsync(WaitCondition condition, TimeSpan? patience, CancellationToken cancellation)
    {
        var finding = await Waiter.WaitAsync(_world, condition, patience ?? DefaultPatience, cancellation);
        if (!finding.IsMet)
        {
            throw new TimeoutException($"What was waited for did not happen; there was instead {Text(finding)}");
        }
    }

    private static string Describe(IReadOnlyList<BodyFailure> failures) =>
        string.Join("; ", failures.Select(failure => $"{failure.Path} {failure.Message}"));

    private static string Text(WaitFinding finding)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = JsonTaskWriter.NewWriter(output))
        {
            writer.WriteStartObject();
            finding.Describe(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
