namespace Tracking.Benchmarks;

/// <summary>What a figure must be, and what it should be: at least where the goal is the larger one, else at most.</summary>
internal sealed record Target(double Must, double Goal)
{
    public string Verdict(double figure) => !Meets(figure, Must) ? "MISSED" : Meets(figure, Goal) ? "ok, goal" : "ok";

    public string Text(double bound) => $"{(Goal > Must ? '≥' : '≤')} {Figure.Text(bound)}";

    private bool Meets(double figure, double bound) => Goal > Must ? figure >= bound : figure <= bound;
}

/// <summary>A median and its standard error: how far another run may well be from it.</summary>
internal sealed record Figure(double Value, double Error)
{
    // Of a median of normally spread numbers, from the width of the half of them that is in the middle.
    private const double ErrorOfWidth = 0.93;

    public static Figure Of(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        var width = Median(sorted[(sorted.Length / 2)..]) - Median(sorted[..((sorted.Length + 1) / 2)]);
        return new Figure(Median(sorted), ErrorOfWidth * width / Math.Sqrt(sorted.Length));
    }

    public static string Text(double number) => Math.Abs(number) < 100 ? $"{number:0.00}" : $"{number:#,0}";

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

/// <summary>Prints the table in Markdown, each row as soon as it is known, since a run takes minutes.</summary>
internal sealed class Report
{
    /// <summary>Whether every must was met.</summary>
    public bool AllMet { get; private set; } = true;

    public static void PrintHead()
    {
        Print("measure", "measured", "± error", "must", "goal", "ours : the other", "");
        Print(":--", "--:", "--:", "--:", "--:", "--:", ":--");
    }

    /// <summary>Adds the ratio of two servers, from figures that were taken in pairs.</summary>
    public void AddRatio(string measure, Target? target, IEnumerable<(double One, double Other)> pairs)
    {
        var (one, other) = (Figure.Of(pairs.Select(pair => pair.One)), Figure.Of(pairs.Select(pair => pair.Other)));
        Add(measure, target, pairs.Select(pair => pair.One / pair.Other), $"{Figure.Text(one.Value)} : {Figure.Text(other.Value)}");
    }

    public void Add(string measure, Target? target, IEnumerable<double> figures, string both = "")
    {
        var figure = Figure.Of(figures);
        var verdict = target?.Verdict(figure.Value) ?? "";
        AllMet &= verdict != "MISSED";
        var (must, goal) = (target?.Text(target.Must) ?? "", target?.Text(target.Goal) ?? "");
        Print(measure, Figure.Text(figure.Value), Figure.Text(figure.Error), must, goal, both, verdict);
    }

    private static void Print(string measure, string figure, string error, string must, string goal, string both, string verdict) =>
        Console.WriteLine($"| {measure,-59} | {figure,8} | {error,7} | {must,9} | {goal,9} | {both,19} | {verdict,-8} |");
}
