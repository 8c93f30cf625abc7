using System.Text;
using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Values;

/// <summary>A type whose values are read out of texts that are mostly short.</summary>
internal abstract class ScalarType : FieldType
{
    private const int ShortText = 64;

    public sealed override bool TryReadText(string text, out FieldValue value) => TryRead(text, out value);

    /// <summary>Reads a text, in which blanks around the value mean nothing.</summary>
    protected abstract bool TryRead(scoped ReadOnlySpan<char> text, out FieldValue value);

    /// <summary>Reads the text of a JSON scalar: a string's own, a number's as it was sent (Contract L8). Makes no string of it.</summary>
    protected bool TryReadScalar(scoped ref Utf8JsonReader reader, out FieldValue value)
    {
        var length = reader.ValueSpan.Length;
        scoped Span<char> text = length <= ShortText ? stackalloc char[ShortText] : new char[length];
        var copied = reader.TokenType == JsonTokenType.String ? reader.CopyString(text) : Encoding.UTF8.GetChars(reader.ValueSpan, text);
        return TryRead(text[..copied], out value);
    }
}
