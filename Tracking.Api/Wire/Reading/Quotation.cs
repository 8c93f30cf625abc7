namespace Tracking.Api.Wire.Reading;

/// <summary>Quotes what a client sent, cut to a length that fits a message.</summary>
internal static class Quotation
{
    private const int Longest = 80;

    public static string Of(string text) => $"\"{Cut(text)}\"";

    /// <summary>The text without quotation marks, never cut inside a surrogate pair.</summary>
    public static string Cut(string text) =>
        text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
}
