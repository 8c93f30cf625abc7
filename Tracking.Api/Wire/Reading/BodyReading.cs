namespace Tracking.Api.Wire.Reading;

/// <summary>What came out of a body: a value, or what is wrong with it.</summary>
internal sealed record BodyReading<T>(T? Value, IReadOnlyList<BodyFailure> Failures)
    where T : class
{
    public static BodyReading<T> Failed(string message) => new(null, [new BodyFailure(BodyFailure.Body, message)]);
}
