using Tracking.Api.Worlds.Journal;
using Tracking.Core;

namespace Tracking.Tests.Api.Worlds.Journal;

public sealed class RequestJournalTests
{
    [Fact]
    public void Add_RingIsFull_DropsTheOldestAndCountsIt()
    {
        var journal = new RequestJournal(2, new ChangeSignal());
        AddAll(journal, "/1", "/2", "/3");

        var page = journal.Read();

        page.Entries.Select(entry => (entry.Sequence, entry.Path)).Should().Equal((2, "/2"), (3, "/3"));
        (page.Last, page.Dropped).Should().Be((3, 1));
    }

    [Fact]
    public void Clear_ThenAdd_KeepsCountingAndForgetsTheDropped()
    {
        var journal = new RequestJournal(2, new ChangeSignal());
        AddAll(journal, "/1", "/2", "/3");

        journal.Clear();
        AddAll(journal, "/4");

        var page = journal.Read();
        page.Entries.Select(entry => (entry.Sequence, entry.Path)).Should().Equal((4, "/4"));
        (page.Last, page.Dropped).Should().Be((4, 0));
    }

    [Fact]
    public async Task Read_WhileRequestsEnd_HasNoHolesAndCountsWhatItMissed()
    {
        var journal = new RequestJournal(1001, new ChangeSignal());
        using var end = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
            {
                AddAll(journal, "/");
            }
        });

        for (var reading = 0; reading < 1000; reading++)
        {
            var page = journal.Read();

            page.Entries.Select(entry => entry.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            (page.Dropped + page.Entries.Count).Should().Be(page.Last);
        }

        await end.CancelAsync();
        await writing;
    }

    private static void AddAll(RequestJournal journal, params string[] paths)
    {
        foreach (var path in paths)
        {
            journal.Add(new JournalEntry
            {
                Time = DateTimeOffset.UnixEpoch,
                Method = "GET",
                Path = path,
                Query = "",
                Headers = new Dictionary<string, IReadOnlyList<string>>(),
            });
        }
    }
}
