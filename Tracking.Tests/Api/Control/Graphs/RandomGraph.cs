using CsCheck;
using Tracking.Core;
using Tracking.Tests.Core;

namespace Tracking.Tests.Api.Control.Graphs;

/// <summary>Random operations that fill a graph with every kind, every field, nasty texts, links of all shapes, and removals.</summary>
internal static class RandomGraph
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "", " ", "plain", "\"", "\\", "\\u0041", "</script>", "<&>'",
        "\0\u0001\u001b\u007f", "\r\n\t", "\u0085\u2028\u2029", "\uFEFF\uFFFD\uFFFE\uFFFF",
        "é日本語", "😀👨‍👩‍👧", "\u202Eabc", "null", "{\"tasks\":[]}", new string('x', 5_000));

    private static readonly Gen<DateTime> AnyTime = Gen.Long[0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerMillisecond]
        .Select(milliseconds => new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc));

    private static readonly Gen<int> AnyNumber = Gen.OneOf(0, -1, int.MinValue, int.MaxValue);

    private static readonly Gen<(TaskField Field, object? Value)> AnyValue =
        Gen.OneOf(TaskField.All.Where(field => !field.IsManaged).ToArray())
            .SelectMany(field => ValueOf(field.Type).Select(value => (field, (object?)value)));

    private static readonly Gen<long> AnyId = Gen.OneOf(1L, 2L, 3L, 5L, 8L, 9007199254740993L, long.MaxValue);

    private static readonly Gen<TaskDraft> AnyDraft = Gen
        .Select(AnyId, Gen.Bool, Gen.Enum<TaskKind>(), AnyValue.Array[0, 8], AnyId.Array[0, 3])
        .Select((id, isGiven, kind, values, nexts) => GraphFixture.Draft(
            isGiven ? id : null, kind, [.. nexts.Where(next => !isGiven || next != id).Select(next => GraphFixture.Draft(next))], values));

    private static readonly Gen<Action<TaskGraph>> AnyOperation = Gen.Frequency<Action<TaskGraph>>(
        (4, AnyDraft.Select<TaskDraft, Action<TaskGraph>>(draft => graph => graph.Create([draft]))),
        (2, Gen.Select(AnyId, AnyDraft).Select<(long, TaskDraft), Action<TaskGraph>>(update => graph => graph.Update(update.Item1, update.Item2))),
        (2, AnyId.Select<long, Action<TaskGraph>>(id => graph => graph.Remove(id))),
        (4, Gen.Select(AnyId, Gen.Enum<LinkDirection>(), AnyId).Select<(long, LinkDirection, long), Action<TaskGraph>>(
            link => graph => graph.Link(link.Item1, link.Item2, [link.Item3]))),
        (1, Gen.Select(AnyId, AnyId).Select<(long, long), Action<TaskGraph>>(
            link => graph => graph.Unlink(link.Item1, LinkDirection.Next, [link.Item2]))));

    public static Gen<Action<TaskGraph>[]> Any { get; } = AnyOperation.Array[0, 30];

    private static Gen<object> ValueOf(FieldType type) => type switch
    {
        FieldType.Boolean => Gen.Bool.Select(value => (object)value),
        FieldType.Timestamp => AnyTime.Select(value => (object)value),
        FieldType.Number => AnyNumber.Select(value => (object)value),
        _ => AnyText.Select(value => (object)value),
    };
}
