using System.Buffers;

namespace Tracking.Api.Validation;

/// <summary>Takes a long body in while it arrives.</summary>
internal interface IBodyParts : IDisposable
{
    /// <summary>Whether so much has come that it must be worked on before more is taken.</summary>
    bool IsFull { get; }

    /// <summary>Takes the beginning of what came, and answers the rest; that is empty unless it is full now.</summary>
    ReadOnlySequence<byte> Take(ReadOnlySequence<byte> part);

    /// <summary>Works on what was taken, which may take long.</summary>
    void Work();

    /// <summary>Works on what was taken last, which may take long: all has come.</summary>
    void End();
}
