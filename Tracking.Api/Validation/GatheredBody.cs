using System.Buffers;

namespace Tracking.Api.Validation;

/// <summary>
/// A long body that is worked on when all of it is there. The web server's small buffers are free again at once, instead of
/// holding all of it until the end and then being copied.
/// </summary>
/// <param name="announced">The length that the request announces; null where it does not.</param>
/// <param name="consumer">Works on the whole.</param>
internal sealed class GatheredBody(long? announced, IBodyConsumer consumer) : IBodyParts
{
    // An announcement is believed once so much has come: it alone must not cost memory.
    private const int Earnest = 1024 * 1024;

    private byte[] _bytes = [];
    private int _length;

    public bool IsFull => false;

    public ReadOnlySequence<byte> Take(ReadOnlySequence<byte> part)
    {
        var length = _length + (int)part.Length;
        if (length > _bytes.Length)
        {
            Grow(length >= Earnest && announced is { } all ? (int)Math.Max(all, length) : 2 * length);
        }

        part.CopyTo(_bytes.AsSpan(_length));
        _length = length;
        return default;
    }

    public void Work()
    {
        // There is only the whole.
    }

    public void End() => consumer.Consume(_bytes.AsMemory(0, _length));

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Grow(int length)
    {
        var longer = ArrayPool<byte>.Shared.Rent(length);
        _bytes.AsSpan(0, _length).CopyTo(longer);
        Dispose();
        _bytes = longer;
    }
}
