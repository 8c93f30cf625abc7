namespace Tracking.Core;

/// <summary>Spreads ids over a <see cref="LinearTable{T}"/>, by a number that nobody outside the process knows: no choice of ids makes long chains.</summary>
internal static class IdHash
{
    private const int GroupBits = 3;
    private const uint InGroup = (1u << GroupBits) - 1;

    private static readonly ulong Secret = (ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue);

    /// <summary>The hash of an id. Eight ids in a row lie side by side, since they are mostly used together; where each group lies, and how it is turned, is anyone's guess.</summary>
    public static uint Of(long id)
    {
        var group = Mix((ulong)id >> GroupBits);
        return ((uint)group << GroupBits) | ((uint)((ulong)id + (group >> (64 - GroupBits))) & InGroup);
    }

    // The finaliser of MurmurHash3, a bijection in which each bit of the input changes half of the output.
    private static ulong Mix(ulong value)
    {
        value ^= Secret;
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
