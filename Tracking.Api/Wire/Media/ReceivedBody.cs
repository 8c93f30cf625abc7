namespace Tracking.Api.Wire.Media;

/// <summary>
/// A body that was read to its end, as it was sent; a feature of its request.
/// A body that was refused or that broke off leaves none.
/// </summary>
internal sealed record ReceivedBody(ReadOnlyMemory<byte> Bytes);
