namespace Tracking.Api.Wire.Reading;

/// <summary>Quotes what a client sent, cut to a length that fits a message.</summary>
internal static class Quotation
{
    private const int Longest = 80;

    public static string Of(string text) => text.Length <= Longest ? $"\"{text}\"" : $"\"{text[..Longest]}…\"";
}
