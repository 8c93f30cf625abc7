using System.Globalization;

namespace Tracking.Benchmarks.EndToEnd.Reporting;

/// <summary>What a figure is to be: at least, or at most, so much.</summary>
internal sealed record Bound(double Value, bool IsLeast)
{
    /// <summary>A least value; no bound where it is null.</summary>
    public static Bound? AtLeast(double? value) => value is { } least ? new Bound(least, IsLeast: true) : null;

    /// <summary>A largest value; no bound where it is null.</summary>
    public static Bound? AtMost(double? value) => value is { } most ? new Bound(most, IsLeast: false) : null;

    public bool Holds(double figure) => IsLeast ? figure >= Value : figure <= Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? '≥' : '≤')} {Value:#,0.##}");
}
