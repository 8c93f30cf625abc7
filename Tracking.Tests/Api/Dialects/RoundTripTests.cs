using System.Buffers;
using CsCheck;
using Tracking.Api.Dialects;
using Tracking.Api.Options;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Xml;
using Tracking.Core;

namespace Tracking.Tests.Api.Dialects;

/// <summary>
/// Whatever a dialect writes, any server of this project reads back as the same tasks. Two things are lost, and only these:
/// XML turns the characters it forbids into U+FFFD, and JsonType=None loses the kind where the fields do not tell it:
/// a list of tasks without definition-id is read as an execution task (all its values survive).
/// </summary>
public sealed class RoundTripTests
{
    private static readonly ContractSettings[] JsonDialects = [..
        from type in Enum.GetValues<JsonTypeStyle>()
        from names in Enum.GetValues<TypeNameStyle>()
        from root in new[] { false, true }
        from dates in Enum.GetValues<JsonDateStyle>()
        from nulls in Enum.GetValues<JsonNullPolicy>()
        select new ContractSettings { JsonType = type, TypeNames = names, JsonRoot = root, JsonDates = dates, JsonNulls = nulls }];

    private static readonly ContractSettings[] XmlDialects = [..
        from list in Enum.GetValues<XmlListStyle>()
        from names in Enum.GetValues<TypeNameStyle>()
        select new ContractSettings { XmlList = list, TypeNames = names }];

    [Fact]
    [Trait("Contract", "L1")]
    [Trait("Contract", "L2")]
    [Trait("Contract", "M8")]
    public void JsonList_OfAnyDialect_IsReadBack() =>
        Gen.Select(WireSamples.List, Gen.OneOf(JsonDialects), Gen.Bool).Sample((tasks, settings, isStrict) =>
        {
            var output = new ArrayBufferWriter<byte>();
            ProfileFactory.Wire(settings).Json.WriteListInSteps(output, tasks).Count().Should().Be(tasks.Length);

            var reading = JsonTaskReader.ReadList(output.WrittenMemory.ToArray(), isStrict);

            reading.Failures.Should().BeEmpty();
            WireStory.Of(reading.Value!).Should().Be(WireStory.Of(Ordered(tasks, settings), KindRead(settings), text => text));
        });

    [Fact]
    [Trait("Contract", "L1")]
    [Trait("Contract", "L2")]
    public void JsonTask_OfAnyDialect_IsReadBack() =>
        Gen.Select(WireSamples.Task, Gen.OneOf(JsonDialects), Gen.Bool).Sample((task, settings, isStrict) =>
        {
            var output = new ArrayBufferWriter<byte>();
            ProfileFactory.Wire(settings).Json.WriteSingle(output, task);

            var reading = JsonTaskReader.ReadSingle(output.WrittenMemory.ToArray(), isStrict);

            // An update keeps the stored kind where none is named (E4), and never reads nexts (E5).
            TaskKind? kind = settings is { JsonType: JsonTypeStyle.None, JsonRoot: false } ? null : task.Kind;
            reading.Failures.Should().BeEmpty();
            WireStory.Of(reading.Value!, reading.Value!.Kind).Should().Be(WireStory.Of(task, _ => kind, text => text, withNexts: false));
        });

    [Fact]
    [Trait("Contract", "J1")]
    [Trait("Contract", "J12")]
    [Trait("Contract", "M8")]
    public void XmlList_OfAnyDialect_IsReadBack() =>
        Gen.Select(WireSamples.List, Gen.OneOf(XmlDialects)).Sample((tasks, settings) =>
        {
            var output = new ArrayBufferWriter<byte>();
            ProfileFactory.Wire(settings).Xml.WriteListInSteps(output, tasks).Count().Should().Be(tasks.Length);

            using var reader = XmlTaskReader.Open(new MemoryStream(output.WrittenMemory.ToArray()));
            var reading = XmlTaskReader.ReadList(reader);

            reading.Failures.Should().BeEmpty();
            WireStory.Of(reading.Value!).Should().Be(WireStory.Of(tasks, task => task.Kind, WireStory.InXml));
        });

    [Fact]
    [Trait("Contract", "J2")]
    [Trait("Contract", "J12")]
    public void XmlTask_OfAnyDialect_IsReadBack() =>
        Gen.Select(WireSamples.Task, Gen.OneOf(XmlDialects)).Sample((task, settings) =>
        {
            var output = new ArrayBufferWriter<byte>();
            ProfileFactory.Wire(settings).Xml.WriteSingle(output, task);

            using var reader = XmlTaskReader.Open(new MemoryStream(output.WrittenMemory.ToArray()));
            var reading = XmlTaskReader.ReadSingle(reader);

            reading.Failures.Should().BeEmpty();
            WireStory.Of(reading.Value!, reading.Value!.Kind).Should().Be(WireStory.Of(task, _ => task.Kind, WireStory.InXml, withNexts: false));
        });

    private static Func<TaskSnapshot, TaskKind?> KindRead(ContractSettings settings) => settings.JsonType != JsonTypeStyle.None
        ? task => task.Kind
        : task => (task.Task.Values[TaskField.DefinitionId], task.Nexts) switch
        {
            (null, null) => TaskKind.ExecutionTask,
            (null, _) => TaskKind.NavigableExecutionTask,
            (_, null) => TaskKind.ExecutionTaskList,
            _ => TaskKind.NavigableExecutionTaskList,
        };

    // Grouped lists stand kind by kind, in the order in which the kinds first occur.
    private static IEnumerable<TaskSnapshot> Ordered(IReadOnlyList<TaskSnapshot> tasks, ContractSettings settings)
    {
        if (settings.JsonType != JsonTypeStyle.Grouped)
        {
            return tasks;
        }

        var kinds = tasks.Select(task => task.Kind).Distinct().ToList();
        return tasks.OrderBy(task => kinds.IndexOf(task.Kind))
            .Select(task => task.Nexts is null ? task : task with { Nexts = [.. Ordered(task.Nexts, settings)] });
    }
}
