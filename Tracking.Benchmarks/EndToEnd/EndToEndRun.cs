using Tracking.Benchmarks.EndToEnd.Load;
using Tracking.Benchmarks.EndToEnd.Measures;
using Tracking.Benchmarks.EndToEnd.Reporting;
using Tracking.Benchmarks.EndToEnd.Servers;
using Tracking.Benchmarks.EndToEnd.Store;

namespace Tracking.Benchmarks.EndToEnd;

/// <summary>Measures whole servers, as users get them, against the bare one: <c>end-to-end.sh</c> publishes them and calls this.</summary>
internal sealed class EndToEndRun(EndToEndOptions options)
{
    public const string Name = "end-to-end";

    private const int Starts = 15;
    private const double MostNativeSize = 2;
    private const double MostStart = 1.5;
    private const double MostNativeMemory = 1.6;

    // What is compiled while it runs is compiled again when it has proved to be hot, and much of it is when the first load comes.
    private const int NativeWarmUps = 2;
    private const int JitWarmUps = 5;
    private const int ThoroughWarmUp = 25; // seconds: so long it takes until no more is compiled

    // Ratios of single pairs lie far apart on a machine that is shared: where they decide, there are more of them.
    private const int ThoroughRounds = 4;

    private readonly Report _report = new();
    private readonly IReadOnlyDictionary<Form, (ServerProgram Tracking, ServerProgram Bare)> _servers = ServerProgram.All(options.Folder);

    /// <summary>Runs it; the exit code says whether all targets were met.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var run = new EndToEndRun(EndToEndOptions.Parse(arguments));
        Processor.KeepToAskers();
        await run.MeasureAsync();
        run._report.Print();
        return run._report.AllHold ? 0 : 1;
    }

    private async Task MeasureAsync()
    {
        if (options.Includes("start"))
        {
            await MeasureStartAsync();
        }

        if (options.Includes("store"))
        {
            await MeasureStoreAsync();
        }

        if (options.Includes("load"))
        {
            await MeasureLoadAsync();
        }
    }

    private async Task MeasureStartAsync()
    {
        var (tracking, bare) = _servers[Form.Native];
        _report.AddRatio($"{tracking.Name}: size of the program, MB", [(Bytes.InMegabytes(tracking.Size), Bytes.InMegabytes(bare.Size))], Bound.AtMost(MostNativeSize));
        var empty = Path.Combine(options.Folder, "empty.json");
        await File.WriteAllTextAsync(empty, "{\"tasks\":[]}");
        var answer = new Answer(PreparedRequest.Json, empty);
        var starts = new StartMeasure(Starts);
        await starts.RunAsync(tracking, bare, answer, _report, MostStart, MostNativeMemory);
        await starts.RunAsync(_servers[Form.Jit].Tracking, _servers[Form.Jit].Bare, answer, _report, MostStart, mostMemory: null);
    }

    private async Task MeasureStoreAsync()
    {
        var (tracking, bare) = _servers[Form.Native];
        using (var small = RunningServer.Start(tracking))
        using (var large = RunningServer.Start(tracking))
        {
            var empty = large.Memory;
            await FillAsync(small, SizeMeasures.Small);
            await FillAsync(large, SizeMeasures.Large);
            var bytes = await new SizeMeasures(options.Folder, ThoroughOf(Form.Native), _report).RunAsync(tracking, bare, small, large, empty);
            await new CreationMeasure(options.Rounds, _report).RunAsync(tracking, bytes);
        }

        await new HubMeasure(options.Folder, QuickOf(Form.Native), _report).RunAsync(tracking);
    }

    private async Task MeasureLoadAsync()
    {
        foreach (var form in options.Form is { } one ? [one] : Enum.GetValues<Form>())
        {
            var measures = new LoadMeasures(options.Folder, ThoroughOf(form), QuickOf(form), _report);
            var (tracking, bare) = _servers[form];
            int[] sizes = options.Tasks is { } tasks ? [tasks] : [SizeMeasures.Small, SizeMeasures.Large];
            foreach (var size in sizes)
            {
                using var server = await LoadMeasures.FilledAsync(tracking, size);
                await measures.RunAsync(server, tracking, bare, size, Scenario.All);
            }
        }
    }

    private Comparison QuickOf(Form form) => new(options.Rounds, options.Seconds, form == Form.Native ? NativeWarmUps : JitWarmUps);

    private Comparison ThoroughOf(Form form) => new(
        ThoroughRounds * options.Rounds, options.Seconds, form == Form.Native ? NativeWarmUps : Math.Max(JitWarmUps, ThoroughWarmUp / options.Seconds));

    private static async Task FillAsync(RunningServer server, int size)
    {
        using var client = new StoreClient(server);
        await client.FillAsync(size);
    }
}
