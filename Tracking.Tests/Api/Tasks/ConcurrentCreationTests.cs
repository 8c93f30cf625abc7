namespace Tracking.Tests.Api.Tasks;

/// <summary>Tasks that several clients create at once, and what the server is at its start.</summary>
public sealed class ConcurrentCreationTests
{
    [Theory, BothMedia]
    [Trait("Contract", "O2")]
    public async Task Post_SameIdByManyClients_OneCreates(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:PostBody=Created");

        for (var id = 1; id <= 10; id++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(client =>
                host.CreateAsync(media, $$"""{"id":{{id}},"name":"client-{{client}}"}""")));

            var created = answers.SelectMany(answer => answer.Values("name")).ToList();
            created.Should().ContainSingle();
            SeenTask.One(await host.GetTaskAsync(media, id))["name"].Should().Be(created[0]);
        }

        host.Graph.Size.Tasks.Should().Be(10);
    }

    [Theory, BothMedia]
    [Trait("Contract", "O1")]
    [Trait("Contract", "D4")]
    public async Task Post_WithoutIdByManyClients_AssignsEachItsOwn(string media)
    {
        await using var host = await TrackingHost.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => host.CreateAsync(media, """{"name":"a"}""", """{"name":"b"}""")));

        answers.SelectMany(answer => answer.Values("id")).Should().BeEquivalentTo(Enumerable.Range(1, 80).Select(id => $"{id}"));
    }

    [Theory, BothMedia]
    [Trait("Contract", "O1")]
    [Trait("Contract", "D7")]
    public async Task Post_ManyTasks_IsSeenWholeOrNotAtAll(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        const int batch = 40;
        var tasks = Enumerable.Repeat("""{"job-id":"j"}""", batch - 1).Append("""{"type":"navigable-execution-task","job-id":"j"}""").ToArray();

        var writing = Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                (await host.CreateAsync(media, tasks)).ShouldHaveStatus(200);
            }
        });
        var counts = new List<int>();
        while (!writing.IsCompleted)
        {
            counts.Add((await host.JobAsync(media, "j")).Values("id").Count());
        }

        await writing;
        counts.Should().OnlyContain(count => count % batch == 0).And.BeInAscendingOrder();
        (await host.JobAsync(media, "j")).Values("id").Should().HaveCount(20 * batch);
    }

    [Theory, BothMedia]
    [Trait("Contract", "O3")]
    public async Task Start_NewServer_IsEmptyAndSharesNothing(string media)
    {
        await using var other = await TrackingHost.StartAsync();
        await other.CreatePlainAsync(1);

        await using var host = await TrackingHost.StartAsync();

        (await host.JobAsync(media, "j")).ShouldList();
        (await host.GetTaskAsync(media, 1)).ShouldMissTask(1);
    }

    [Theory, BothMedia]
    [Trait("Contract", "O4")]
    public async Task Read_LongAfter_FindsWhatWasWritten(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"type":"execution-task","id":1,"status":"RUNNING","number-of-retries":3,"wait-between-retries":1}""", """{"id":2}""");
        await host.LinkAsync(media, 1, 2);
        var before = await host.ImageAsync(1, 2);

        host.Clock.Advance(TimeSpan.FromDays(30));

        (await host.ImageAsync(1, 2)).Should().Be(before);
    }
}
