using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public class LinearTableTests
{
    [Fact]
    public void EveryOperation_InAnyOrder_DoesWhatADictionaryDoes() =>
        Gen.Select(Gen.UInt[0, 3000], Gen.Int[0, 9]).Array[0, 3000].Sample(
            steps =>
            {
                var table = new LinearTable<Entry>();
                var model = new Dictionary<uint, Entry>();
                foreach (var (key, action) in steps)
                {
                    Find(table, key).Should().BeSameAs(model.GetValueOrDefault(key));
                    if (action == 9)
                    {
                        table.Grow();
                    }
                    else if (model.Remove(key, out var entry))
                    {
                        table.Remove(entry);
                    }
                    else
                    {
                        model.Add(key, entry = new Entry(key));
                        table.Add(entry, HashOf(key));
                    }
                }

                table.Count.Should().Be(model.Count);
                All(table).Order().Should().Equal(model.Keys.Order());
            },
            iter: 100);

    [Fact]
    public void Add_ManyEntries_NeverAllocatesMoreThanASegment()
    {
        const int Count = 300_000;
        var entries = Enumerable.Range(0, Count).Select(key => new Entry((uint)key)).ToArray();
        var table = new LinearTable<Entry>();
        var most = 0L;

        foreach (var entry in entries)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            table.Add(entry, IdHash.Of(entry.Key));
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        most.Should().BeLessThan(20_000);
        table.Capacity.Should().Be(Count);
        entries.Should().OnlyContain(entry => Find(table, entry.Key, IdHash.Of(entry.Key)) == entry);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(1024)]
    [InlineData(1L << 32)]
    [InlineData((1L << 32) + 1)]
    public void IdHash_OfIdsAtAnyDistance_LeavesTheChainsShort(long distance)
    {
        var table = new LinearTable<Entry>();
        for (var index = 1L; index <= 20_000; index++)
        {
            table.Add(new Entry(0), IdHash.Of(index * distance));
        }

        // Of 20,000 that fall at random, the fullest place of as many has about 8; one of 40 is out of the question.
        LongestChain(table).Should().BeLessThan(40);
    }

    private static int LongestChain(LinearTable<Entry> table)
    {
        var longest = 0;
        for (uint hash = 0; hash < 65_536; hash++)
        {
            var length = 0;
            for (var entry = table.First(hash); entry is not null; entry = entry.NextInChain)
            {
                length++;
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }

    // Neighbouring keys share a hash, so that chains are long.
    private static uint HashOf(uint key) => (key >> 2) * 2654435761;

    private static Entry? Find(LinearTable<Entry> table, uint key) => Find(table, key, HashOf(key));

    private static Entry? Find(LinearTable<Entry> table, uint key, uint hash)
    {
        var entry = table.First(hash);
        while (entry is not null && entry.Key != key)
        {
            entry = entry.NextInChain;
        }

        return entry;
    }

    private static List<uint> All(LinearTable<Entry> table)
    {
        var all = new List<uint>();
        foreach (var entry in table)
        {
            all.Add(entry.Key);
        }

        return all;
    }

    private sealed class Entry(uint key) : TableEntry<Entry>
    {
        public uint Key => key;
    }
}
