namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Sends random bytes in place of the body, as many as it has.</summary>
internal sealed class GarbageFault : FaultAction
{
    // No text in UTF-8 begins with this byte, so chance cannot make the bytes an answer.
    private const byte Unparsable = 0x80;

    public override FaultKind Kind => FaultKind.Garbage;

    public override bool NeedsAnswer => true;

    public override Task ApplyAsync(FaultContext context)
    {
        var bytes = new byte[context.Answer!.Value.Length];
        context.Random.Fill(bytes);
        if (bytes.Length > 0)
        {
            bytes[0] = Unparsable;
        }

        return context.SendAsync(bytes);
    }
}
