using System.Text;

namespace Tracking.Api.Control.Journal;

/// <summary>Takes down the beginning of a request's body while it is read.</summary>
internal sealed class JournalCapture(int limit)
{
    /// <summary>How many bytes are kept at most.</summary>
    public int Limit => limit;

    /// <summary>The beginning of the body; null before anything was read.</summary>
    public string? Body { get; private set; }

    /// <summary>The length of the body, in bytes.</summary>
    public long Length { get; private set; }

    public bool IsCut => Length > limit;

    public void Take(ReadOnlySpan<byte> body)
    {
        Length = body.Length;
        Body = Encoding.UTF8.GetString(body[..Math.Min(body.Length, limit)]);
    }

    /// <summary>Forgets the body.</summary>
    public void Reset()
    {
        Length = 0;
        Body = null;
    }
}
