namespace Tracking.Benchmarks.EndToEnd.Measures;

/// <summary>The median of ratios that were taken pair by pair.</summary>
/// <param name="Value">The median.</param>
/// <param name="Error">Its standard error: how far another run may well be from it.</param>
internal sealed record Ratio(double Value, double Error)
{
    // Of a median whose numbers are spread normally, from the width of the half of them that is in the middle.
    private const double ErrorOfWidth = 0.93;

    public static Ratio Of(IEnumerable<double> ratios)
    {
        var sorted = ratios.Order().ToArray();
        var width = Median.Of(sorted[(sorted.Length / 2)..]) - Median.Of(sorted[..((sorted.Length + 1) / 2)]);
        return new Ratio(Median.Of(sorted), ErrorOfWidth * width / Math.Sqrt(sorted.Length));
    }
}
