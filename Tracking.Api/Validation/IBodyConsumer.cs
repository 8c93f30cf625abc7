namespace Tracking.Api.Validation;

/// <summary>What becomes of a body.</summary>
internal interface IBodyConsumer
{
    /// <summary>Takes a body; it must not keep the bytes.</summary>
    void Consume(ReadOnlyMemory<byte> body);

    /// <summary>What takes a long body instead, while it arrives, by its first bytes; null where it must be there as a whole.</summary>
    IBodyParts? Open(ReadOnlySpan<byte> beginning) => null;
}
