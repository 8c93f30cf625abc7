namespace Tracking.Tests.Story;

/// <summary>
/// Deploys a VNF: prepare, fork, join, boot (which fails and is retried), configure, verify (which fails for good), and then the
/// rollback branch; what was to come after the verification is removed.
/// </summary>
internal sealed class DeployStory(StoryClient client, bool tellsKinds)
{
    public const string Job = "deploy vnf/17";

    /// <summary>The job as it stands in a path.</summary>
    public const string JobInPath = "deploy%20vnf%2F17";

    private readonly Dictionary<string, long> _ids = [];

    /// <summary>How many tasks the job ever shows: none, the nested ones, all, and one less for each removal.</summary>
    public static IReadOnlyCollection<int> Sizes { get; } = [0, 4, 15, 14, 13];

    public async Task RunAsync()
    {
        await CreateAsync();
        await LinkAsync();
        await DeployAsync();
        await RollBackAsync();
        await RemoveAsync();
        await CheckEndAsync();
    }

    private static StoryTask Plan(string name, string status = "PENDING", string kind = "execution-task") => new()
    {
        Kind = kind,
        Status = status,
        Description = StoryPoller.Describe(status, started: false, finished: false),
        JobId = Job,
        Name = name,
        Workflow = kind.EndsWith("list", StringComparison.Ordinal) ? null : $"Run {name} <&>",
    };

    private static StoryTask Undo(string name) => Plan(name, "ON_ROLLBACK");

    private async Task CreateAsync()
    {
        var created = await client.CreateAsync(Plan("prepare", kind: "navigable-execution-task") with
        {
            // The job is inherited, and ids are the server's.
            Nexts = [.. new[] { "network", "storage", "image" }.Select(name => Plan(name) with { JobId = null })],
        });
        Remember(created);
        created.Single().Nexts!.Select(task => task.Name).Should().Equal("network", "storage", "image");
        Remember(await client.NextAsync(_ids["prepare"]));

        Remember(await client.CreateAsync(
            Plan("boot") with { NumberOfRetries = 2, CodesToDoRollback = "E42" },
            Plan("configure", kind: "execution-task-list") with { DefinitionId = "def-9" },
            Plan("interfaces"), Plan("licence"), Plan("verify"), Plan("activate"), Plan("notify"),
            Undo("undo-boot"), Undo("undo-network"), Undo("undo-storage"), Undo("release")));
        (await client.JobAsync(JobInPath)).Select(task => task.Id).Should().Equal(Enumerable.Range(1, 15).Select(id => (long?)id));
    }

    private async Task LinkAsync()
    {
        Names(await client.AddPreviousAsync(_ids["boot"], _ids["network"], _ids["storage"], _ids["image"]))
            .Should().Equal("network", "storage", "image");
        await client.AddNextAsync(_ids["boot"], _ids["configure"]);
        await client.AddNextAsync(_ids["configure"], _ids["interfaces"], _ids["licence"]);
        await client.AddPreviousAsync(_ids["verify"], _ids["interfaces"], _ids["licence"]);
        await client.AddNextAsync(_ids["verify"], _ids["activate"], _ids["undo-boot"]);
        await client.AddNextAsync(_ids["activate"], _ids["notify"]);
        await client.AddNextAsync(_ids["undo-boot"], _ids["undo-network"], _ids["undo-storage"]);
        await client.AddPreviousAsync(_ids["release"], _ids["undo-network"], _ids["undo-storage"]);

        var withoutRoots = await client.JobAsync(JobInPath, "?root=false");
        Names(withoutRoots).Should().HaveCount(14).And.NotContain("prepare");
        Names(await client.NextAsync(_ids["boot"], "?type=executionTaskList")).Should().Equal("configure");
    }

    private async Task DeployAsync()
    {
        await RunAsync("prepare");
        await Task.WhenAll(RunAsync("network"), RunAsync("storage"), RunAsync("image"));

        await SetStatusAsync("boot", "RUNNING");
        await SetStatusAsync("boot", "FAILED", task => task with { ExecutionCode = "E7", NumberOfRetries = task.NumberOfRetries - 1 });
        Names(await client.PreviousAsync(_ids["configure"], "?status=failed&status=RUNNING")).Should().Equal("boot");
        await RunAsync("boot");
        (await client.GetAsync(_ids["boot"])).NumberOfRetries.Should().Be(1);

        await RunAsync("configure");
        await Task.WhenAll(RunAsync("interfaces"), RunAsync("licence"));
        await SetStatusAsync("verify", "RUNNING");
        await SetStatusAsync("verify", "FAILED", task => task with { ExecutionCode = "E42", RollbackStatus = "RUNNING" });
    }

    private async Task RollBackAsync()
    {
        Names(await client.NextAsync(_ids["verify"], "?status=ON_ROLLBACK&type=execution-task")).Should().Equal("undo-boot");
        await RunAsync("undo-boot", after: "FAILED");
        await Task.WhenAll(RunAsync("undo-network"), RunAsync("undo-storage"));
        await RunAsync("release");
        await SetStatusAsync("verify", "FAILED", task => task with { RollbackStatus = "FINISHED" });
    }

    private async Task RemoveAsync()
    {
        await client.RemoveNextAsync(_ids["verify"], _ids["activate"]);
        Names(await client.NextAsync(_ids["verify"])).Should().Equal("undo-boot");
        await client.DeleteAsync(_ids["activate"]);
        await client.DeleteAsync(_ids["activate"], status: 404);
        (await client.GetAsync(_ids["notify"])).Root.Should().BeTrue("its only previous task is gone");
        await client.DeleteAsync(_ids["notify"]);
    }

    private async Task CheckEndAsync()
    {
        var job = await client.JobAsync(JobInPath);
        job.Select(task => $"{task.Name} {task.Status}").Should().Equal(
            "prepare FINISHED", "network FINISHED", "storage FINISHED", "image FINISHED", "boot FINISHED", "configure FINISHED",
            "interfaces FINISHED", "licence FINISHED", "verify FAILED", "undo-boot FINISHED", "undo-network FINISHED",
            "undo-storage FINISHED", "release FINISHED");
        job.Where(task => task.Root == true).Select(task => task.Name).Should().Equal("prepare");
        var verify = job.Single(task => task.Name == "verify");
        verify.ExecutionCode.Should().Be("E42");
        verify.RollbackStatus.Should().Be("FINISHED");
        verify.Workflow.Should().Be("Run verify <&>");
        job.Single(task => task.Name == "boot").ExecutionCode.Should().Be(tellsKinds ? "E7" : null, "only Jackson's client sends its nulls");
        if (tellsKinds)
        {
            job.Single(task => task.Name == "configure").Kind.Should().Be("execution-task-list");
            job.Single(task => task.Name == "prepare").Kind.Should().Be("navigable-execution-task");
        }
    }

    // Starts a task whose previous tasks have all come to the given status, and finishes it.
    private async Task RunAsync(string name, string after = "FINISHED")
    {
        (await client.PreviousAsync(_ids[name])).Where(task => task.Status != after).Should().BeEmpty(name);
        await SetStatusAsync(name, "RUNNING", task => task with { ExecutionCode = null });
        await SetStatusAsync(name, "FINISHED");
    }

    private async Task SetStatusAsync(string name, string status, Func<StoryTask, StoryTask>? more = null)
    {
        var start = new DateTimeOffset(2017, 3, 1, 10, 0, 0, 123, TimeSpan.Zero);
        var isRunning = status == "RUNNING";
        var changed = await client.ChangeAsync(_ids[name], task => (more ?? (same => same))(task) with
        {
            Status = status,
            StartTime = start,
            FinishTime = isRunning ? task.FinishTime : start.AddSeconds(5),
            Description = StoryPoller.Describe(status, started: true, finished: !isRunning || task.FinishTime is not null),
        });
        changed.Status.Should().Be(status);
        changed.StartTime.Should().Be(start);
    }

    private static IEnumerable<string?> Names(IEnumerable<StoryTask> tasks) => tasks.Select(task => task.Name);

    private void Remember(IEnumerable<StoryTask> tasks)
    {
        foreach (var task in tasks)
        {
            _ids[task.Name!] = task.Id!.Value;
        }
    }
}
