using System.Buffers.Binary;

namespace Tracking.Api.Worlds.Faults;

/// <summary>
/// Numbers that look like chance and follow from a seed (SplitMix64). Each request has a series of its own, by its
/// place in the count, so that requests that run at once do not disturb each other's.
/// </summary>
internal sealed class SeededRandom(long seed, long task, long place)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(Mix(Mix((ulong)seed) + (ulong)task) + (ulong)place);

    /// <summary>From 0 to just below 1.</summary>
    public double NextFraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From one number to another, both included.</summary>
    public int NextBetween(int lowest, int highest) => (int)(lowest + (long)(NextFraction() * (highest - (long)lowest + 1)));

    public void Fill(Span<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[sizeof(ulong)];
        while (!bytes.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, Next());
            var count = Math.Min(bytes.Length, eight.Length);
            eight[..count].CopyTo(bytes);
            bytes = bytes[count..];
        }
    }

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong value)
    {
        value += Step;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
