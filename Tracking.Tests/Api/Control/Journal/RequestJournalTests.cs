using System.Buffers;
using Microsoft.AspNetCore.Http;
using Tracking.Api.Control.Journal;

namespace Tracking.Tests.Api.Control.Journal;

public sealed class RequestJournalTests
{
    private const int BodyLimit = 8;

    [Fact]
    public void Read_MoreThanOneBatch_HasAllInTheirOrder()
    {
        var journal = new RequestJournal(5000);
        for (var number = 1; number <= 4321; number++)
        {
            journal.Add(Record($"/{number}"));
        }

        var page = journal.Read();

        page.Entries.Select(entry => entry.Path).Should().Equal(Enumerable.Range(1, 4321).Select(number => $"/{number}"));
        page.Entries.Select(entry => entry.Sequence).Should().BeInAscendingOrder();
        (page.Last, page.Dropped).Should().Be((4321, 0));
    }

    [Fact]
    public void Add_RingIsFull_AnswersTheOldestForUseAgain()
    {
        var journal = new RequestJournal(2);
        var oldest = Record("/1");

        var answered = new[] { oldest, Record("/2"), Record("/3") }.Select(journal.Add).ToList();

        answered.Should().Equal(null, null, oldest);
        var page = journal.Read();
        page.Entries.Select(entry => entry.Path).Should().Equal("/2", "/3");
        (page.Last, page.Dropped).Should().Be((3, 1));
    }

    [Fact]
    public void Reset_RecordOfAnEarlierRequest_ShowsNothingOfIt()
    {
        var record = Record("/1", ("Accept", "a/b"), ("X-Auth-Token", "s3cr3t"), ("X-Other", "c"));
        record.Capture.Take("a body that is too long"u8);
        var before = record.ToEntry(1);

        record.Reset();
        record.Complete("/2", new HeaderDictionary { ["Host"] = "h" });
        var after = record.ToEntry(2);

        (before.Body, before.BodyIsCut, before.RequestSize).Should().Be(("a body t", true, 23));
        before.Headers.Select(header => $"{header.Key}={header.Value[0]}").Should().Equal("Accept=a/b", "X-Auth-Token=***", "X-Other=c");
        (after.Sequence, after.Path, after.Body, after.BodyIsCut, after.RequestSize).Should().Be((2, "/2", null, false, 0));
        after.Headers.Select(header => $"{header.Key}={header.Value[0]}").Should().Equal("Host=h");
    }

    [Fact]
    public void Complete_AfterALongBody_GivesItsMemoryBack()
    {
        const int Long = 1_000_000;
        var record = new JournalRecord(Long);
        record.Capture.Take(new byte[Long]);
        record.Complete("/1", new HeaderDictionary());

        record.Reset();
        record.Complete("/2", new HeaderDictionary());
        var before = GC.GetAllocatedBytesForCurrentThread();
        record.Reset();
        record.Capture.Take(new byte[Long]);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeGreaterThan(2 * Long, "the array of the first body was given back");
    }

    [Fact]
    public void Capture_BodyThatWasNotReadToItsEnd_IsNoBody()
    {
        var record = new JournalRecord(BodyLimit);
        record.Capture.TakePart(new ReadOnlySequence<byte>("half"u8.ToArray()));
        record.Complete("/1", new HeaderDictionary());

        (record.ToEntry(1).Body, record.ToEntry(1).RequestSize).Should().Be((null, 0));
    }

    [Fact]
    public void Clear_ThenAdd_KeepsCountingAndForgetsTheDropped()
    {
        var journal = new RequestJournal(2);
        foreach (var path in new[] { "/1", "/2", "/3" })
        {
            journal.Add(Record(path));
        }

        journal.Clear();
        journal.Add(Record("/4"));

        var page = journal.Read();
        page.Entries.Select(entry => (entry.Sequence, entry.Path)).Should().Equal((4, "/4"));
        (page.Last, page.Dropped).Should().Be((4, 0));
    }

    [Fact]
    public async Task Read_WhileRequestsEnd_HasNoHolesAndCountsWhatItMissed()
    {
        var journal = new RequestJournal(1001);
        using var end = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var unneeded = Record("/"); !end.IsCancellationRequested; unneeded = journal.Add(unneeded) ?? Record("/"))
            {
                unneeded.Reset();
                unneeded.Complete("/", new HeaderDictionary());
            }
        });

        // Often enough that the writer goes once all around the ring between two holds of the lock.
        for (var reading = 0; reading < 2000; reading++)
        {
            var page = journal.Read();

            page.Entries.Select(entry => entry.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            (page.Dropped + page.Entries.Count).Should().Be(page.Last);
        }

        await end.CancelAsync();
        await writing;
    }

    private static JournalRecord Record(string target, params (string Name, string Value)[] headers)
    {
        var record = new JournalRecord(BodyLimit);
        var dictionary = new HeaderDictionary();
        foreach (var (name, value) in headers)
        {
            dictionary.Append(name, value);
        }

        record.Complete(target, dictionary);
        return record;
    }
}
