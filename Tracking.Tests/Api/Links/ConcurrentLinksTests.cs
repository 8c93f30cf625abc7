using Tracking.Core;

namespace Tracking.Tests.Api.Links;

/// <summary>Links that several clients change at once.</summary>
public sealed class ConcurrentLinksTests
{
    [Theory, BothMedia]
    [Trait("Contract", "O1")]
    public async Task Put_ManyClients_AddTheUnion(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        const int clients = 8;
        const int links = 10;
        long[] others = [.. Enumerable.Range(2, clients * links).Select(id => (long)id)];
        await host.CreatePlainAsync([1, .. others]);

        var answers = await Task.WhenAll(others.Chunk(links).Select(async (mine, client) =>
        {
            var statuses = new List<int>();
            foreach (var other in mine)
            {
                // Half of the clients link from the other end.
                var answer = client % 2 == 0
                    ? await host.LinkAsync(media, 1, other)
                    : await host.PutAsync($"/task/{other}/previous?prevTaskId=1", media: media);
                statuses.Add(answer.Status);
            }

            return statuses;
        }));

        answers.SelectMany(statuses => statuses).Should().AllBeEquivalentTo(200);
        var next = await host.NextAsync(media, 1);
        next.ShouldHaveStatus(200);
        next.Values("id").Should().BeEquivalentTo(others.Select(id => $"{id}"));
        host.Graph.Size.Should().Be(new GraphSize(clients * links + 1, clients * links));
    }

    [Theory, BothMedia]
    [Trait("Contract", "O1")]
    public async Task Put_WhileAnEndIsDeleted_LeavesNoDanglingLink(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        long[] targets = [.. Enumerable.Range(2, 50).Select(id => (long)id)];
        await host.CreatePlainAsync([1, .. targets]);

        foreach (var target in targets)
        {
            var link = host.LinkAsync(media, 1, target);
            var delete = host.DeleteAsync($"/task/{target}", media);
            var read = host.NextAsync(media, 1);

            (await link).Status.Should().BeOneOf(200, 404);
            (await delete).ShouldBeNoContent();
            (await read).ShouldHaveStatus(200);
        }

        (await host.NextAsync(media, 1)).ShouldList();
        host.Graph.Size.Should().Be(new GraphSize(1, 0));
    }

    [Theory, BothMedia]
    [Trait("Contract", "O1")]
    public async Task Put_SeveralIdsInOneCall_AreSeenAllOrNone(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        long[] others = [.. Enumerable.Range(2, 20).Select(id => (long)id)];
        await host.CreatePlainAsync([1, .. others]);

        var writing = Task.Run(async () =>
        {
            for (var round = 0; round < 25; round++)
            {
                await host.LinkAsync(media, 1, others);
                await host.UnlinkAsync(media, 1, others);
            }
        });
        var counts = new List<int>();
        while (!writing.IsCompleted)
        {
            counts.Add((await host.NextAsync(media, 1)).Values("id").Count());
        }

        await writing;
        counts.Should().OnlyContain(count => count == 0 || count == others.Length);
    }
}
