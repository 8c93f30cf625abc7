using System.Diagnostics;

namespace Tracking.Benchmarks;

/// <summary>The rows of the table of targets.</summary>
internal sealed class Measures(Servers servers, int seconds, Rounds rounds, Report report)
{
    private const int Few = 1_000; // the ids that loads ask for
    private const int Many = 100_000;
    private const int Million = 1_000_000;
    private const int Hub = 2_000_000;
    private const int WarmUps = 2;
    private const int JitWarmUps = 15; // so long the compiler at run time is at work
    private const string Creation = "/tracking/task";
    private const string Import = "/__admin/graph";

    private static readonly Load Reading = new(Load.Json, "", "GET /tracking/task/{id}");
    private static readonly Load Updating = new(Load.Json, """{"status":"RUNNING"}""", "PUT /tracking/task/{id}");

    public IReadOnlyDictionary<string, Func<Task>> Rows => new Dictionary<string, Func<Task>>
    {
        ["load"] = LoadAsync,
        ["wiremock"] = WireMockAsync,
        ["start"] = StartAsync,
        ["create"] = CreateAsync,
        ["memory"] = MemoryAsync,
        ["hub"] = HubAsync,
        ["list"] = ListAsync,
    };

    private async Task LoadAsync()
    {
        await CompareAsync("GET task, JSON", new Target(0.80, 0.95), Reading);
        await CompareAsync("GET task, XML", new Target(0.75, 0.90), Reading with { Accept = "application/xml" });
        await CompareAsync("PUT status", new Target(0.65, 0.80), Updating);

        async Task CompareAsync(string name, Target target, Load load)
        {
            using var tracking = await FilledAsync(load.Accept);
            using var bare = await servers.BareAsync(load.Accept);
            report.AddRatio($"{name}, requests/s, by bare", target, await RatesAsync(WarmUps, load, tracking, bare));
        }
    }

    private async Task WireMockAsync()
    {
        await CompareAsync("journal", new Target(3, 4));
        await CompareAsync("no journal", null);

        async Task CompareAsync(string journal, Target? target)
        {
            using var tracking = await FilledAsync(Load.Json);
            using var wireMock = await servers.WireMockAsync(journal);
            var rates = await RatesAsync(JitWarmUps, Reading, tracking, wireMock);
            report.AddRatio($"GET task, JSON, requests/s, by WireMock.Net, {journal}", target, rates);
        }
    }

    private async Task StartAsync()
    {
        await File.WriteAllTextAsync(servers.AnswerFile, """{"tasks":[]}""");
        var starts = await rounds.PairAsync(
            1, () => MeasureAsync(servers.TrackingAsync), () => MeasureAsync(() => servers.BareAsync(Load.Json)));
        var times = starts.Select(pair => (pair.One.Time, pair.Other.Time));
        var sizes = starts.Select(pair => (pair.One.Memory, pair.Other.Memory));
        report.AddRatio("start to first 200, ms, by bare", new Target(1.5, 1.3), times);
        report.AddRatio("resident memory idle, MB, by bare", new Target(1.7, 1.6), sizes);

        static async Task<(double Time, double Memory)> MeasureAsync(Func<Task<Server>> startAsync)
        {
            using var server = await startAsync();
            await Task.Delay(TimeSpan.FromSeconds(1)); // what a start leaves for later counts, too
            return (server.FirstAnswer.TotalMilliseconds, server.Memory / 1e6);
        }
    }

    private async Task CreateAsync()
    {
        var body = TypicalTask.Creation(1, Many);
        using var server = await servers.TrackingAsync();
        var rates = await rounds.RepeatAsync(WarmUps, async () =>
        {
            var started = Stopwatch.GetTimestamp();
            await server.AskAsync(Creation, body);
            var rate = Many / Stopwatch.GetElapsedTime(started).TotalSeconds;
            await server.AskAsync("/__admin/reset", []);
            return rate;
        });
        report.Add("POST of 100,000 tasks in one body, tasks/s", new Target(100_000, 200_000), rates);
    }

    private async Task MemoryAsync()
    {
        // In small bodies: of a large one, the memory that it took to read would count as well. The million shows that.
        var sizes = await rounds.RepeatAsync(0, () => SizeAsync(Many, Few, Import, TypicalTask.Graph));
        report.Add("100,000 tasks with 2 links, resident bytes of each", new Target(1_500, 1_100), sizes);
        var size = await SizeAsync(Million, Many, Creation, (first, count) => TypicalTask.Creation(first, count));
        report.Add("1,000,000 tasks in bodies of 100,000, resident bytes each", null, [size]);

        async Task<double> SizeAsync(int count, int batch, string path, Func<int, int, byte[]> bodyOf)
        {
            using var server = await servers.TrackingAsync();
            var empty = server.Memory;
            for (var first = 1; first <= count; first += batch)
            {
                await server.AskAsync(path, bodyOf(first, batch));
            }

            await server.AskAsync($"/tracking/task/{count}");
            return (server.Memory - empty) / (double)count;
        }
    }

    private async Task HubAsync()
    {
        // From the leaves' side: the hub's side would answer all its neighbours.
        var path = $"/tracking/task/{{id}}/previous?prevTaskId={Hub}";
        using var large = await FilledAsync(Load.Json);
        using var small = await FilledAsync(Load.Json);
        await large.AskAsync(Import, TypicalTask.Hub(Hub, Many));
        await small.AskAsync(Import, TypicalTask.Hub(Hub, 10));
        var rates = await RatesAsync(WarmUps, new Load(Load.Json, "", $"PUT {path}", $"DELETE {path}"), large, small);
        var times = rates.Select(pair => (1e6 / pair.One, 1e6 / pair.Other));
        report.AddRatio("link to a hub of 100,000 or unlink, µs, by one of 10", new Target(3, 2), times);
    }

    private async Task ListAsync()
    {
        using var server = await FilledAsync(Load.Json);
        await server.AskAsync(Creation, TypicalTask.Creation(Hub, 10_000, job: "long"));
        var times = await rounds.RepeatAsync(WarmUps, async () =>
        {
            var reading = Reading.RunAsync(server, seconds, connections: 8);
            while (!reading.IsCompleted)
            {
                await server.AskAsync("/tracking/long/task/roots");
            }

            return (await reading).Milliseconds99;
        });
        report.Add("99th percentile of GET task beside lists of 10,000, ms", new Target(100, 30), times);
    }

    private Task<IReadOnlyList<(double One, double Other)>> RatesAsync(int warmUps, Load load, Server one, Server other)
    {
        return rounds.PairAsync(warmUps, () => RateAsync(one), () => RateAsync(other));

        async Task<double> RateAsync(Server server) => (await load.RunAsync(server, seconds, connections: 32)).RequestsPerSecond;
    }

    /// <summary>This server with the tasks that loads ask for; the answer file gets one of them.</summary>
    private async Task<Server> FilledAsync(string media)
    {
        var server = await servers.TrackingAsync();
        await server.AskAsync(Creation, TypicalTask.Creation(1, Few));
        await using var answer = File.Create(servers.AnswerFile);
        await server.AskAsync("/tracking/task/1", accept: media, into: answer);
        return server;
    }
}
