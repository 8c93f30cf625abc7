using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Tracking.Api.Wire.Values;

/// <summary>
/// Lets equal texts of many tasks be one string: a status, a job, a workflow stand in thousands of tasks. It remembers the latest
/// short texts, a fixed number of them; whatever falls out is made anew when it comes again. Thread-safe.
/// </summary>
internal static class SharedTexts
{
    /// <summary>Longer texts are not looked up, in bytes and in characters: they are rarely the same.</summary>
    public const int Longest = 64;

    private const int Places = 4096;
    private const ulong Multiplier = 0x9E3779B97F4A7C15; // 2⁶⁴ by the golden ratio, which spreads bits well

    // One text for each place: nothing to walk, so that no choice of texts makes it slow. References are read and written whole.
    private static readonly string?[] Latest = new string?[Places];

    /// <summary>The text of the JSON scalar that the reader stands on: a string's own, a number's as it was sent (Contract L8).</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (bytes.Length > Longest || reader.ValueIsEscaped)
        {
            return Make(ref reader);
        }

        ref var place = ref Latest[PlaceOf(bytes)];
        var latest = place;
        return latest is not null && Ascii.Equals(bytes, latest) ? latest : place = Make(ref reader);
    }

    /// <summary>The text itself, or an equal one that came before.</summary>
    public static string Of(string text)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        if (text.Length > Longest || Ascii.FromUtf16(text, bytes, out var length) != System.Buffers.OperationStatus.Done)
        {
            return text;
        }

        ref var place = ref Latest[PlaceOf(bytes[..length])];
        var latest = place;
        return latest == text ? latest : place = text;
    }

    private static string Make(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Multiplier, 32);
        }

        foreach (var each in bytes)
        {
            hash = (hash ^ each) * Multiplier;
        }

        return (int)((hash * Multiplier) >> 52);
    }
}
