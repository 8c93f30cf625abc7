using System.Globalization;
using Tracking.Benchmarks.EndToEnd.Measures;

namespace Tracking.Benchmarks.EndToEnd.Reporting;

/// <summary>The table of targets and measures, as Markdown. Each row is printed when it is known, since a run takes long.</summary>
internal sealed class Report
{
    private readonly List<(string Row, bool HasTarget)> _rows = [];
    private int _missed;

    /// <summary>Whether every target was met.</summary>
    public bool AllHold => _missed == 0;

    /// <summary>Adds a ratio of two servers, by the medians of figures that were taken in pairs.</summary>
    public void AddRatio(string what, IEnumerable<(double Tracking, double Bare)> pairs, Bound? bound)
    {
        var all = pairs.ToList();
        AddRatio(what, Median.Of(all.Select(pair => pair.Tracking)), Median.Of(all.Select(pair => pair.Bare)), Ratio.Of(all.Select(pair => pair.Tracking / pair.Bare)), bound);
    }

    /// <summary>Adds a ratio of two servers.</summary>
    public void AddRatio(string what, double tracking, double bare, Ratio ratio, Bound? bound) =>
        Add(what, bound is null ? "" : $"{bound} × bare", Text(ratio), Text(tracking), Text(bare), bound?.Holds(ratio.Value));

    /// <summary>Adds a ratio of two of this project's servers, or of two bare ones.</summary>
    public void AddRatio(string what, Ratio ratio, Bound? bound) =>
        Add(what, bound is null ? "" : $"{bound} ×", $"{Text(ratio)} ×", "", "", bound?.Holds(ratio.Value));

    /// <summary>Adds a figure of this project's server alone.</summary>
    public void AddFigure(string what, double figure, string unit, Bound? bound) =>
        Add(what, bound is null ? "" : $"{bound} {unit}", $"{Text(figure)} {unit}", "", "", bound?.Holds(figure));

    /// <summary>The table of the rows that have a target, then that of the others.</summary>
    public void Print()
    {
        foreach (var rows in _rows.GroupBy(row => row.HasTarget).OrderByDescending(rows => rows.Key))
        {
            Console.WriteLine();
            Console.WriteLine("| measure | target | measured | tracking | bare | |");
            Console.WriteLine("|---|---|---|---|---|---|");
            foreach (var (row, _) in rows)
            {
                Console.WriteLine(row);
            }
        }
    }

    private static string Text(Ratio ratio) => ratio.Error > 0 ? $"{Text(ratio.Value)} ± {Text(ratio.Error)}" : Text(ratio.Value);

    private static string Text(double figure) => figure.ToString(Math.Abs(figure) < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    private void Add(string what, string target, string measured, string tracking, string bare, bool? holds)
    {
        var verdict = holds switch
        {
            true => "holds",
            false => "MISSED",
            null => "",
        };
        _missed += holds == false ? 1 : 0;
        var row = $"| {what} | {target} | {measured} | {tracking} | {bare} | {verdict} |";
        _rows.Add((row, holds is not null));
        Console.Error.WriteLine(row);
    }
}
