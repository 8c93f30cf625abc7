using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using Tracking.Api.Dialects;
using Tracking.Api.Options;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;
using Tracking.Tests.Api.Control;
using Tracking.Tests.Api.Dialects;

namespace Tracking.Tests.Api.Wire.Json;

/// <summary>A long body is read in pieces, and nothing tells that.</summary>
public sealed class JsonListPartsTests
{
    private static readonly Gen<byte[]> Written =
        from tasks in WireSamples.List
        from type in Gen.OneOf(Enum.GetValues<JsonTypeStyle>())
        from isRoot in Gen.Bool
        select Write(tasks, new ContractSettings { JsonType = type, JsonRoot = isRoot });

    private static readonly Gen<byte[]> Odd = Gen.OneOf(
        "", " ", "5", "[]", "{}", "\"tasks\"", "null", "{\"tasks\":null}", "{\"tasks\":5}", "{\"tasks\":[]}", "{\"tasks\":{\"id\":1}}",
        "{\"task\":{\"name\":\"a\"}}", "{\"tasks\":[1,{\"id\":\"x\"},null,{\"nexts\":[7]}]}", "{\"tasks\":[{\"id\":1}],\"tasks\":[{\"id\":2}]}",
        "{\"execution-task\":[{\"id\":1}],\"execution-task-list\":{\"id\":2},\"stranger\":{\"a\":[1,2,{}]},\"more\":1}",
        "{\"tasks\":{\"execution-task\":[{\"id\":3,\"id\":4},{\"stranger\":\"é😀\"}]}}", "{\"tasks\":[{\"name\":\"a\"}]}x", "{\"tasks\":[{\"name\":\"a\"}]} {}",
        "{\"tasks\":[{\"name\":\"a\"}", "{\"tasks\":[{\"name\":\"a\"},]}", "{\"tasks\":[{\"na", "{\"tasks\":\n[{\"name\":\n\"\\ud800\"}]}", "{\n\"tasks\":[{\"id\":01}]}",
        "{\"stranger\":[[[1]],{\"a\":\"b\"}]}", "{\"tasks\":[{\"task\":{\"id\":1,\"name\":\"\\u00e9\\n\"}},{\"execution-task\":{\"id\":2}}]}").Select(Encoding.UTF8.GetBytes);

    [Fact]
    [Trait("Contract", "L2")]
    [Trait("Contract", "L6")]
    [Trait("Contract", "L11")]
    public void Read_InAnyPieces_IsWhatTheWholeIs() =>
        Gen.Select(Gen.Frequency((1, Written), (2, Odd)), Gen.Int[1, 40].Array[1, 5], Gen.Int[1, 64], Gen.Bool).Sample(
            (body, pieces, capacity, isStrict) =>
                Story(ReadInPieces(body, pieces, capacity, isStrict)).Should().Be(Story(JsonTaskReader.ReadList(body, isStrict))),
            iter: 2_000);

    [Theory]
    [Trait("Contract", "B8")]
    [InlineData("7B227461736B73223A5B7B226E616D65223A22FF227D5D7D")] // a byte that begins nothing
    [InlineData("7B227461736B73223A5B7B226E616D65223A22E2822261227D5D7D")] // two of three
    [InlineData("7B227461736B73223A5B5D7DE282")] // two of three at the end
    [InlineData("7B227461736B73223A5B7B226E616D65223A2280227D5D7D")] // one that must not come first
    public void Read_NotUtf8_IsRefusedInAnyPieces(string hexadecimal) =>
        Gen.Select(Gen.Int[1, 5].Array[1, 3], Gen.Int[1, 20]).Sample((pieces, capacity) =>
            ReadInPieces(Convert.FromHexString(hexadecimal), pieces, capacity, isStrict: false).Failures.Should().ContainSingle()
                .Which.Message.Should().Be(JsonTaskReader.NotUtf8));

    [Fact]
    [Trait("Contract", "N3")]
    public void Read_OneTaskThatIsTheWholeBody_IsReadOnce()
    {
        var nested = string.Join(',', Enumerable.Range(2, 20_000).Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"name":"é"}""")));
        var body = Encoding.UTF8.GetBytes("{\"tasks\":[{\"id\":1,\"nexts\":{\"tasks\":[" + nested + "]}}]}");

        var reading = ReadInPieces(body, [4096], 16, isStrict: true);

        reading.Failures.Should().BeEmpty();
        reading.Value.Should().ContainSingle().Which.Nexts!.Select(next => next.Id).Should().Equal(Enumerable.Range(2, 20_000).Select(id => (long?)id));
    }

    [Fact]
    [Trait("Contract", "B8")]
    public async Task Post_LongBodyWithAMark_CreatesItsTasksAndIsInTheJournal()
    {
        await using var host = await TrackingHost.StartAsync();
        var tasks = string.Join(',', Enumerable.Range(1, 30_000).Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"name":"日本 {{id}}"}""")));
        var body = $$"""{"tasks":[{{tasks}}]}""";

        var answer = await host.PostAsync("\uFEFF" + body);

        answer.Status.Should().Be(200, answer.Body);
        (await host.GetAsync("/task/30000")).Body.Should().Contain("\"name\":\"日本 30000\"");
        var (_, journal) = await host.GetAdminAsync("/requests");
        var request = journal.GetProperty("requests")[0];
        request.GetProperty("requestSize").GetInt64().Should().Be(Encoding.UTF8.GetByteCount(body) + 3);
        request.GetProperty("bodyIsCut").GetBoolean().Should().BeTrue();
        request.GetProperty("body").GetString().Should().StartWith("\uFEFF{\"tasks\":[").And.Contain("日本 1");
    }

    private static BodyReading<IReadOnlyList<TaskDraft>> ReadInPieces(byte[] body, int[] lengths, int capacity, bool isStrict)
    {
        BodyReading<IReadOnlyList<TaskDraft>>? reading = null;
        using var parts = new JsonListParts(isStrict, 0, read => reading = read, capacity);
        var position = 0;
        for (var piece = 0; position < body.Length; piece++)
        {
            var length = Math.Min(lengths[piece % lengths.Length], body.Length - position);
            for (var rest = parts.Take(new ReadOnlySequence<byte>(body, position, length)); parts.IsFull; rest = parts.Take(rest))
            {
                parts.Work();
            }

            position += length;
        }

        parts.End();
        return reading!;
    }

    private static byte[] Write(TaskSnapshot[] tasks, ContractSettings settings)
    {
        using var output = new OutputBuffer();
        ProfileFactory.Wire(settings).Json.WriteList(output, tasks);
        return output.ToArray();
    }

    private static string Story(BodyReading<IReadOnlyList<TaskDraft>> reading) =>
        $"{(reading.Value is null ? "nothing" : WireStory.Of(reading.Value))}; {string.Join(", ", reading.Failures)}";
}
