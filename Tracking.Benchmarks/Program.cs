using System.Globalization;
using Tracking.Benchmarks;

// run.sh publishes the servers and starts this on a processor of its own, with the servers' folder and its own options.
var options = args.Skip(1).Chunk(2).ToDictionary(option => option[0], option => option[^1]);
var report = new Report();
var rows = new Measures(new Servers(args[0]), Number("--seconds", 1), new Rounds(Number("--rounds", 15)), report).Rows;
var only = options.Remove("--only", out var names) ? names.Split(',') : rows.Keys;
if (options.Count > 0 || !only.All(rows.ContainsKey))
{
    Console.Error.WriteLine($"Options: --rounds N, --seconds N, --only with some of {string.Join(',', rows.Keys)}");
    return 2;
}

Report.PrintHead();
foreach (var name in only)
{
    await rows[name]();
}

return report.AllMet ? 0 : 1;

int Number(string name, int otherwise) => options.Remove(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
