namespace Tracking.Api.Wire.Reading;

/// <summary>What came out of a body: a value, or what is wrong with it.</summary>
/// <param name="Value">The value; of no use where something is wrong.</param>
/// <param name="Failures">What is wrong; at most as many as are reported.</param>
internal sealed record BodyReading<T>(T? Value, IReadOnlyList<BodyFailure> Failures)
    where T : class
{
    /// <summary>A body that is wrong as a whole.</summary>
    public static BodyReading<T> Failed(string message) => new(null, [new BodyFailure(BodyFailure.Body, message)]);
}

/// <summary>Something wrong in a body.</summary>
/// <param name="Path">Where, such as <c>tasks[1].number-of-retries</c>; <see cref="Body"/> for the whole.</param>
/// <param name="Message">What was expected.</param>
internal sealed record BodyFailure(string Path, string Message)
{
    /// <summary>The path of the body itself.</summary>
    public const string Body = "body";
}

/// <summary>What the purpose of a body asks of its reader.</summary>
/// <param name="IsCreation">Whether tasks are to be made: then kinds are inferred (L3) and <c>nexts</c> is read (N3);
/// else neither (E4, E5).</param>
/// <param name="RejectUnknownMembers">Whether unknown members are refused (Contract L5).</param>
internal readonly record struct ReadRules(bool IsCreation, bool RejectUnknownMembers);

/// <summary>Quotes what a client sent, cut to a length that fits a message.</summary>
internal static class Quotation
{
    private const int Longest = 80;

    public static string Of(string text) => $"\"{Cut(text)}\"";

    /// <summary>The text without quotation marks, never cut inside a surrogate pair.</summary>
    public static string Cut(string text) =>
        text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
}
