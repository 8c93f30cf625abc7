using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Reads tasks from JSON in any of the shapes that the bindings of the time write (Contract L2).</summary>
internal static class JsonTaskReader
{
    /// <summary>Nesting beyond this is refused (Contract B14).</summary>
    public const int MaxDepth = 512;

    /// <summary>What is said of a body that cannot be text.</summary>
    public const string NotUtf8 = "holds bytes that are not UTF-8";

    /// <summary>Reads the body of a creation.</summary>
    public static BodyReading<IReadOnlyList<TaskDraft>> ReadList(ReadOnlySpan<byte> json, bool rejectUnknownMembers)
    {
        var progress = Begin(rejectUnknownMembers);
        ReadOn(json, isLast: true, progress);
        return progress.Reading;
    }

    /// <summary>Begins to read the body of a creation that comes in pieces.</summary>
    public static JsonListProgress Begin(bool rejectUnknownMembers) => new(new ReadRules(IsCreation: true, rejectUnknownMembers));

    /// <summary>Reads on in the body of a creation; answers how many bytes need not be given again.</summary>
    /// <param name="json">What follows, from where the progress stands.</param>
    /// <param name="isLast">Whether nothing comes after that.</param>
    /// <param name="progress">How far the body has been read.</param>
    public static int ReadOn(ReadOnlySpan<byte> json, bool isLast, JsonListProgress progress)
    {
        try
        {
            var parser = new JsonDraftParser(json, isLast, progress);
            return parser.ReadOn();
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            progress.Fail(Describe(exception));
            return json.Length;
        }
    }

    /// <summary>Reads the body of an update.</summary>
    public static BodyReading<TaskDraft> ReadSingle(ReadOnlySpan<byte> json, bool rejectUnknownMembers)
    {
        try
        {
            var parser = new JsonDraftParser(json, new ReadRules(IsCreation: false, rejectUnknownMembers));
            return parser.ReadSingle();
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            return BodyReading<TaskDraft>.Failed(Describe(exception));
        }
    }

    // The reader reports half a surrogate pair as an invalid operation (Contract J12).
    private static bool IsMalformed(Exception exception) => exception is JsonException or InvalidOperationException;

    private static string Describe(Exception exception) => exception is JsonException
        ? $"is not well-formed JSON of at most {MaxDepth} levels: {exception.Message.TrimEnd('.')}"
        : "is not well-formed JSON: a text holds half a surrogate pair or bytes that are not UTF-8";
}
