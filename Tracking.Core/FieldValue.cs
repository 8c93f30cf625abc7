using System.Text;

namespace Tracking.Core;

/// <summary>One value of a field, as it stands in a <see cref="FieldValues"/> or in a body: to look at it makes no object.</summary>
public readonly ref struct FieldValue
{
    private readonly long _number; // a truth value, an integer or ticks

    private FieldValue(FieldValueKind kind, long number) => (Kind, _number) = (kind, number);

    private FieldValue(ReadOnlySpan<byte> text)
    {
        Kind = FieldValueKind.Text;
        Utf8 = text;
    }

    /// <summary>No value.</summary>
    public static FieldValue Null => default;

    /// <summary>What it is.</summary>
    public FieldValueKind Kind { get; }

    /// <summary>Whether it is no value.</summary>
    public bool IsNull => Kind == FieldValueKind.Null;

    /// <summary>The text in UTF-8; empty where it is none.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>The truth value; false where it is none.</summary>
    public bool Boolean => Kind == FieldValueKind.Boolean && _number != 0;

    /// <summary>The number; 0 where it is none.</summary>
    public long Number => Kind is FieldValueKind.Number or FieldValueKind.LongNumber ? _number : 0;

    /// <summary>The time; the first of all where it is none.</summary>
    public DateTime Timestamp => Kind == FieldValueKind.Timestamp ? new DateTime(_number, DateTimeKind.Utc) : default;

    /// <summary>A truth value.</summary>
    public static FieldValue Of(bool value) => new(FieldValueKind.Boolean, value ? 1 : 0);

    /// <summary>A signed 32-bit integer.</summary>
    public static FieldValue Of(int value) => new(FieldValueKind.Number, value);

    /// <summary>A signed 64-bit integer.</summary>
    public static FieldValue Of(long value) => new(FieldValueKind.LongNumber, value);

    /// <summary>A time, which must be UTC.</summary>
    public static FieldValue Of(DateTime value) => new(FieldValueKind.Timestamp, value.Ticks);

    /// <summary>A text; half a surrogate pair becomes U+FFFD.</summary>
    public static FieldValue Of(string value) => new(Encoding.UTF8.GetBytes(value));

    /// <summary>A text, which must be well-formed UTF-8.</summary>
    public static FieldValue OfUtf8(ReadOnlySpan<byte> text) => new(text);

    /// <summary>The value as an object: null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="DateTime"/> or <see cref="string"/>.</summary>
    public object? ToObject() => Kind switch
    {
        FieldValueKind.Boolean => Boolean,
        FieldValueKind.Number => (int)_number,
        FieldValueKind.LongNumber => _number,
        FieldValueKind.Timestamp => Timestamp,
        FieldValueKind.Text => Text(),
        _ => null,
    };

    /// <summary>The text as a string; null where it is none.</summary>
    public string? Text() => Kind == FieldValueKind.Text ? Encoding.UTF8.GetString(Utf8) : null;

    /// <summary>Whether the other value is of the same kind and equal.</summary>
    public bool Equals(FieldValue other) => Kind == other.Kind && _number == other._number && Utf8.SequenceEqual(other.Utf8);

    /// <summary>The value of an object that <see cref="ToObject"/> could have made.</summary>
    /// <exception cref="ArgumentException">The object is of another type.</exception>
    internal static FieldValue OfObject(object? value) => value switch
    {
        null => Null,
        bool truth => Of(truth),
        int number => Of(number),
        long number => Of(number),
        DateTime time => Of(time),
        string text => Of(text),
        _ => throw new ArgumentException($"A field has no value of type {value.GetType()}.", nameof(value)),
    };
}
