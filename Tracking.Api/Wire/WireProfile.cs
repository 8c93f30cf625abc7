using System.Buffers;
using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>
/// All that differs between dialects on the wire, chosen once at start: a writer for each format, and how strictly bodies are read.
/// Everything else reads and writes through it and asks no setting.
/// </summary>
internal sealed record WireProfile(ITaskWriter Json, ITaskWriter Xml, bool RejectUnknownMembers)
{
    /// <summary>The writer of a format.</summary>
    public ITaskWriter WriterOf(MediaFormat format) => format == MediaFormat.Json ? Json : Xml;
}

/// <summary>Writes answers in one format and one dialect.</summary>
internal interface ITaskWriter
{
    /// <summary>Writes the answer that holds one task.</summary>
    void WriteSingle(IBufferWriter<byte> output, TaskSnapshot task);

    /// <summary>Writes the answer that holds a list, a task at each step: what there is may be sent between two steps.</summary>
    IEnumerable<int> WriteListInSteps(IBufferWriter<byte> output, IReadOnlyList<TaskSnapshot> tasks);
}
