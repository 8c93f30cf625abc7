using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Reads tasks from JSON in any of the shapes that the bindings of the time write (Contract L2).</summary>
internal static class JsonTaskReader
{
    /// <summary>Nesting beyond this is refused (Contract B14).</summary>
    public const int MaximumDepth = 512;

    // A body beyond this length, in bytes, is looked through before it is parsed.
    private const int Long = 1 << 20;

    // About as many take two seconds.
    private const long MostSteps = 2_000_000_000;

    private const string Expected = "JSON of at most 512 levels";

    /// <summary>What is said of a body that cannot be text.</summary>
    public const string NotUtf8 = "holds bytes that are not UTF-8";

    /// <summary>Reads the body of a creation.</summary>
    public static BodyReading<IReadOnlyList<TaskDraft>> ReadList(ReadOnlyMemory<byte> json, bool rejectUnknownMembers) =>
        Parse(json, new JsonDraftReader(new ReadRules(IsCreation: true, rejectUnknownMembers)).ReadList);

    /// <summary>Reads the body of an update.</summary>
    public static BodyReading<TaskDraft> ReadSingle(ReadOnlyMemory<byte> json, bool rejectUnknownMembers) =>
        Parse(json, new JsonDraftReader(new ReadRules(IsCreation: false, rejectUnknownMembers)).ReadSingle);

    /// <summary>Parses a whole body, which must be UTF-8, and reads a value from it.</summary>
    /// <param name="json">The body.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="expected">What the caller is told that was expected.</param>
    public static BodyReading<T> Parse<T>(ReadOnlyMemory<byte> json, Func<JsonElement, BodyReading<T>> read, string expected = Expected)
        where T : class
    {
        try
        {
            if (json.Length > Long && CountSteps(json.Span) > MostSteps)
            {
                return BodyReading<T>.Failed("has too many levels for its length");
            }

            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return BodyReading<T>.Failed($"is not well-formed {expected}: {exception.Message.TrimEnd('.')}");
        }
        catch (InvalidOperationException)
        {
            // So the framework reports half a surrogate pair (Contract J12).
            return BodyReading<T>.Failed("is not well-formed JSON: a text holds half a surrogate pair or bytes that are not UTF-8");
        }
    }

    // Where a container ends the parser looks back over all that it holds, so that a long body of many levels would take minutes.
    private static long CountSteps(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaximumDepth });
        var steps = 0L;
        while (reader.Read())
        {
            steps += reader.CurrentDepth;
        }

        return steps;
    }

    /// <summary>What an element is, for a message.</summary>
    public static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Quotation.Of(element.GetString()!),
        _ => Quotation.Cut(element.GetRawText()),
    };
}
