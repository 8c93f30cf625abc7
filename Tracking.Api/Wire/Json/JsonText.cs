using System.Runtime.Intrinsics;
using System.Text.Encodings.Web;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Wire.Json;

/// <summary>
/// Writes JSON as UTF-8, to the bytes that the framework's writer gives, in two thirds of its time or less: names stand ready, and a text is
/// looked at while it is copied. Whoever calls it sees to it that what opens is closed.
/// </summary>
internal sealed class JsonText(OutputBuffer output)
{
    private const int MostForByte = 6; // \u0001
    private const int EscapedPiece = 128;
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private bool _separates; // something stands before, in the same object or array

    /// <summary>Begins an object.</summary>
    public void StartObject() => Open((byte)'{');

    /// <summary>Ends an object.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Begins an array.</summary>
    public void StartArray() => Open((byte)'[');

    /// <summary>Ends an array.</summary>
    public void EndArray() => Close((byte)']');

    /// <summary>Writes the name of a member; its value follows.</summary>
    public void Name(JsonName name)
    {
        output.Write(_separates ? name.AfterAnother : name.First);
        _separates = false;
    }

    /// <summary>Writes a value that stands ready.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Separate();
        output.Write(json);
    }

    /// <summary>Writes null.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a truth value.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    public void Number(long value)
    {
        Separate();
        output.WriteNumber(value);
    }

    /// <summary>Writes a date as text (Contract M1).</summary>
    public void Timestamp(DateTime value)
    {
        Separate();
        var target = output.GetSpan(TimestampText.Room + 2);
        target[0] = (byte)'"';
        TimestampText.Format(value, target[1..]);
        target[TimestampText.Length + 1] = (byte)'"';
        output.Advance(TimestampText.Length + 2);
    }

    /// <summary>Writes a text in UTF-8.</summary>
    public void Text(ReadOnlySpan<byte> text)
    {
        Separate();
        var target = output.GetSpan(text.Length + 2);
        target[0] = (byte)'"';
        if (PlainText.TryCopy<Format>(text, target[1..]))
        {
            target[text.Length + 1] = (byte)'"';
            output.Advance(text.Length + 2);
            return;
        }

        output.Advance(1);
        Escape(text);
        output.Write("\""u8);
    }

    // Most of what is beyond ASCII is shown as it is.
    private void Escape(ReadOnlySpan<byte> text)
    {
        var first = Encoder.FindFirstCharacterToEncodeUtf8(text);
        var shown = first < 0 ? text.Length : first;
        output.Write(text[..shown]);
        text = text[shown..];
        while (!text.IsEmpty)
        {
            Encoder.EncodeUtf8(text, output.GetSpan(Math.Min(text.Length, EscapedPiece) * MostForByte), out var read, out var written);
            output.Advance(written);
            text = text[read..];
        }
    }

    private void Open(byte bracket)
    {
        Separate();
        Put(bracket);
        _separates = false;
    }

    private void Close(byte bracket)
    {
        Put(bracket);
        _separates = true;
    }

    private void Separate()
    {
        if (_separates)
        {
            Put((byte)',');
        }

        _separates = true;
    }

    private void Put(byte character)
    {
        output.GetSpan(1)[0] = character;
        output.Advance(1);
    }

    // What the encoder escapes for certain, and what it must look at: all beyond ASCII.
    private readonly struct Format : IPlainTextFormat
    {
        public static Vector128<byte> FindSpecial(Vector128<byte> bytes) =>
            Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create((byte)0x7F));
    }
}
