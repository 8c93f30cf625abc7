namespace Tracking.Api.Wire.Results;

/// <summary>How much of an answer was sent that does not announce its length; a feature of its request.</summary>
internal sealed class SentLength
{
    /// <summary>In bytes.</summary>
    public long Bytes { get; set; }
}
