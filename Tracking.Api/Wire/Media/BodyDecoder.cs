using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Xml;
using Tracking.Core;

namespace Tracking.Api.Wire.Media;

/// <summary>Turns the bytes of a body into tasks: first characters (Contract B8), then the format's reader.</summary>
internal sealed class BodyDecoder(WireProfile profile)
{
    private const string Utf16 = "utf-16";
    private const string Utf16BigEndian = "utf-16BE";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly Encoding[] MarkedEncodings = [StrictUtf8, Strict("utf-32")!, Strict(Utf16)!, Strict(Utf16BigEndian)!];

    /// <summary>Reads the body of a creation.</summary>
    public BodyReading<IReadOnlyList<TaskDraft>> ReadList(ReadOnlyMemory<byte> body, RequestContentType type) =>
        type.Format == MediaFormat.Xml
        ? WithXml(body, type, XmlTaskReader.ReadList)
        : WithJson(body, type, json => JsonTaskReader.ReadList(json, profile.RejectUnknownMembers));

    /// <summary>Reads the body of an update.</summary>
    public BodyReading<TaskDraft> ReadSingle(ReadOnlyMemory<byte> body, RequestContentType type) =>
        type.Format == MediaFormat.Xml
        ? WithXml(body, type, XmlTaskReader.ReadSingle)
        : WithJson(body, type, json => JsonTaskReader.ReadSingle(json, profile.RejectUnknownMembers));

    /// <summary>Reads a JSON body in whatever characters it is written; the reader gets UTF-8 without a byte order mark.</summary>
    public static BodyReading<T> WithJson<T>(
        ReadOnlyMemory<byte> body, RequestContentType type, Func<ReadOnlyMemory<byte>, BodyReading<T>> read)
        where T : class
    {
        var encoding = FindEncoding(body.Span, type, out var failure) ?? StrictUtf8;
        if (failure is not null)
        {
            return BodyReading<T>.Failed(failure);
        }

        var text = body[PreambleLength(body.Span, encoding)..];
        if (encoding == StrictUtf8)
        {
            return Utf8.IsValid(text.Span) ? read(text) : BodyReading<T>.Failed(JsonTaskReader.NotUtf8);
        }

        try
        {
            return read(Encoding.UTF8.GetBytes(encoding.GetString(text.Span)));
        }
        catch (DecoderFallbackException)
        {
            return BodyReading<T>.Failed($"holds bytes that are not {encoding.WebName}");
        }
    }

    // Where nothing tells the encoding the XML reader finds it: UTF-8, or UTF-16 by its zero bytes.
    private static BodyReading<T> WithXml<T>(ReadOnlyMemory<byte> body, RequestContentType type, Func<XmlReader, BodyReading<T>> read)
        where T : class
    {
        var encoding = FindEncoding(body.Span, type, out var failure);
        if (failure is not null)
        {
            return BodyReading<T>.Failed(failure);
        }

        using var stream = StreamOf(body);

        // Opening reads the first characters already.
        try
        {
            if (encoding is null)
            {
                using var reader = XmlTaskReader.Open(stream);
                return read(reader);
            }

            stream.Position = PreambleLength(body.Span, encoding);
            using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false);
            using var told = XmlTaskReader.Open(text);
            return read(told);
        }
        catch (DecoderFallbackException) when (encoding is not null)
        {
            return BodyReading<T>.Failed($"holds bytes that are not {encoding.WebName}");
        }
        catch (XmlException exception)
        {
            return BodyReading<T>.Failed(XmlTaskReader.Describe(exception));
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> body) => MemoryMarshal.TryGetArray(body, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(body.ToArray(), writable: false);

    // The charset parameter, else the byte order mark, else what an XML declaration says, else null.
    private static Encoding? FindEncoding(ReadOnlySpan<byte> body, RequestContentType type, out string? failure)
    {
        failure = null;
        if (type.Charset is null && FindMark(body) is { } mark)
        {
            return mark;
        }

        if ((type.Charset ?? (type.Format == MediaFormat.Xml ? XmlDeclaration.EncodingOf(body) : null)) is not { } charset)
        {
            return null;
        }

        // UTF-16 alone says nothing of the order of bytes: the mark does, or the zero half of the first character.
        if (charset.Equals(Utf16, StringComparison.OrdinalIgnoreCase))
        {
            return FindMark(body) ?? Strict(body.StartsWith((byte)0) ? Utf16BigEndian : Utf16);
        }

        var encoding = Strict(charset);
        failure = encoding is null ? $"is in the charset {Quotation.Of(charset)}, which is not known" : null;
        return encoding;
    }

    private static Encoding? FindMark(ReadOnlySpan<byte> body)
    {
        foreach (var encoding in MarkedEncodings)
        {
            if (body.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    private static int PreambleLength(ReadOnlySpan<byte> body, Encoding encoding) =>
        body.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;

    private static Encoding? Strict(string name)
    {
        // "UTF8" is what Java calls it, too.
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return StrictUtf8;
        }

        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
