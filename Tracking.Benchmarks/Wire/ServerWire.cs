using Tracking.Api.Dialects;
using Tracking.Api.Options;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Media;
using Tracking.Benchmarks.Graph;
using Tracking.Core;

namespace Tracking.Benchmarks.Wire;

/// <summary>The server's own reader and writers in its default profile, without HTTP; and what there is to read and to write.</summary>
internal sealed class ServerWire(WireFormat format)
{
    private static readonly WireProfile Profile = ProfileFactory.Wire(new ContractSettings());

    private readonly BodyDecoder _decoder = new(Profile);
    private readonly BodyMedia _media = new((MediaFormat)format, null);

    /// <summary>The first tasks of a sample store, as a read shows them.</summary>
    public static TaskSnapshot[] Tasks(int count)
    {
        var graph = new SampleStore(count).Graph;
        return [.. Enumerable.Range(1, count).Select(id => graph.Find(id)!.Value)];
    }

    /// <summary>Writes one task; answers the number of bytes.</summary>
    public long Write(in TaskSnapshot task)
    {
        using var output = new OutputBuffer();
        WriteTo(output, task);
        return output.Length;
    }

    /// <summary>Writes a list; answers the number of bytes.</summary>
    public long Write(TaskSnapshot[] tasks)
    {
        using var output = new OutputBuffer();
        WriteTo(output, tasks);
        return output.Length;
    }

    /// <summary>Reads the body of an update.</summary>
    public TaskDraft Read(byte[] body) => _decoder.ReadSingle(body, _media).Value!;

    /// <summary>Reads the body of a creation.</summary>
    public IReadOnlyList<TaskDraft> ReadList(byte[] body) => _decoder.ReadList(body, _media).Value!;

    /// <summary>The body of a client that sends back a task that it has read.</summary>
    public byte[] Body(in TaskSnapshot task)
    {
        using var output = new OutputBuffer();
        WriteTo(output, task);
        return output.ToArray();
    }

    /// <summary>The body of a client that sends back a list that it has read.</summary>
    public byte[] Body(TaskSnapshot[] tasks)
    {
        using var output = new OutputBuffer();
        WriteTo(output, tasks);
        return output.ToArray();
    }

    private void WriteTo(OutputBuffer output, in TaskSnapshot task)
    {
        if (_media.Format == MediaFormat.Json)
        {
            Profile.Json.WriteSingle(output, task);
        }
        else
        {
            Profile.Xml.WriteSingle(output, task);
        }
    }

    private void WriteTo(OutputBuffer output, TaskSnapshot[] tasks)
    {
        if (_media.Format == MediaFormat.Json)
        {
            Profile.Json.WriteList(output, tasks);
        }
        else
        {
            Profile.Xml.WriteList(output, tasks);
        }
    }
}
