namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>Sizes as people read them.</summary>
internal static class Bytes
{
    private const double Megabyte = 1_000_000;

    public static double InMegabytes(long bytes) => bytes / Megabyte;
}
