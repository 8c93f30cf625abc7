namespace Tracking.Api.Wire.Reading;

/// <summary>Something wrong in a body.</summary>
/// <param name="Path">Where, such as <c>tasks[1].number-of-retries</c>; <see cref="Body"/> for the whole.</param>
/// <param name="Message">What was expected.</param>
internal sealed record BodyFailure(string Path, string Message)
{
    /// <summary>The path of the body itself.</summary>
    public const string Body = "body";
}
