using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;

namespace Tracking.Tests.Api.Wire.Json;

/// <summary>What is written is what the framework's writer would write, byte by byte.</summary>
public sealed class JsonTextTests
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Beside what is escaped, what is next to it.
    private static readonly string[] Special =
        ["\0", "\n", "\u001F", " ", "\"", "#", "\\", "/", "~", "\u007F", "\u0080", "é", "\u2028", "日", "\uE000", "\uFEFF", "\uFFFF", "😀"];

    [Fact]
    [Trait("Contract", "M8")]
    public void Text_AnySpecialAnywhere_IsWhatTheFrameworkWrites()
    {
        for (var length = 0; length < 50; length++)
        {
            var plain = string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + (index % 26))));
            ShouldBeTheFrameworks(plain);
            for (var place = 0; place < length; place++)
            {
                foreach (var special in Special)
                {
                    ShouldBeTheFrameworks(string.Concat(plain.AsSpan(0, place), special, plain.AsSpan(place + 1)));
                }
            }
        }
    }

    [Fact]
    [Trait("Contract", "M8")]
    public void Text_Any_IsWhatTheFrameworkWrites() => Gen.String.Sample(ShouldBeTheFrameworks);

    [Theory]
    [Trait("Contract", "M8")]
    [InlineData("\u0001")]
    [InlineData("x\"")]
    [InlineData("日本語")]
    [InlineData("a😀")]
    public void Text_Long_IsWhatTheFrameworkWrites(string part) => ShouldBeTheFrameworks(string.Concat(Enumerable.Repeat(part, 30_000)));

    [Fact]
    public void Structure_Any_IsWhatTheFrameworkWrites() => Node.Array[0, 8].Sample(nodes =>
        Written(text => WriteObject(text, nodes)).Should().Be(Expected(writer => WriteObject(writer, nodes))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Number_Any_IsWhatTheFrameworkWrites(long number) =>
        Written(text => text.Number(number)).Should().Be(Expected(writer => writer.WriteNumberValue(number)));

    [Theory]
    [Trait("Contract", "M1")]
    [InlineData(0)]
    [InlineData(999)]
    [InlineData(315_537_897_599_999L)]
    public void Timestamp_Any_HasThreeDecimals(long milliseconds)
    {
        var time = new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

        Written(text => text.Timestamp(time)).Should().Be($"\"{time:yyyy-MM-ddTHH:mm:ss.fff}Z\"");
    }

    private static Gen<object?> Node => Gen.Recursive<object?>((depth, inner) => depth > 4
        ? Gen.Const((object?)null)
        : Gen.OneOf(
            Gen.Const((object?)null),
            Gen.Bool.Select(value => (object?)value),
            Gen.Long.Select(value => (object?)value),
            Gen.String[0, 20].Select(value => (object?)value),
            inner.Array[0, 4].Select(value => (object?)value),
            inner.Array[0, 4].Select(value => (object?)value.ToList())));

    private static void ShouldBeTheFrameworks(string value) =>
        Written(text => text.Text(Encoding.UTF8.GetBytes(value))).Should().Be(Expected(writer => writer.WriteStringValue(Encoding.UTF8.GetBytes(value))));

    private static string Written(Action<JsonText> write)
    {
        using var output = new OutputBuffer();
        write(new JsonText(output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Expected(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteObject(JsonText text, IReadOnlyList<object?> members)
    {
        text.StartObject();
        for (var index = 0; index < members.Count; index++)
        {
            text.Name(new JsonName($"m{index}"));
            WriteValue(text, members[index]);
        }

        text.EndObject();
    }

    private static void WriteObject(Utf8JsonWriter writer, IReadOnlyList<object?> members)
    {
        writer.WriteStartObject();
        for (var index = 0; index < members.Count; index++)
        {
            writer.WritePropertyName($"m{index}");
            WriteValue(writer, members[index]);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(JsonText text, object? value)
    {
        switch (value)
        {
            case bool truth:
                text.Boolean(truth);
                break;
            case long number:
                text.Number(number);
                break;
            case string characters:
                text.Text(Encoding.UTF8.GetBytes(characters));
                break;
            case List<object?> members:
                WriteObject(text, members);
                break;
            case object?[] items:
                text.StartArray();
                Array.ForEach(items, item => WriteValue(text, item));
                text.EndArray();
                break;
            default:
                text.Null();
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case string characters:
                writer.WriteStringValue(Encoding.UTF8.GetBytes(characters));
                break;
            case List<object?> members:
                WriteObject(writer, members);
                break;
            case object?[] items:
                writer.WriteStartArray();
                Array.ForEach(items, item => WriteValue(writer, item));
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
