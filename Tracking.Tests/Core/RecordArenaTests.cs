using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class RecordArenaTests
{
    private const int Many = 1_000;

    [Fact]
    public void Take_RecordsOfAnyLength_NeverOverlap() => Gen.Int[TaskRecord.HeadLength, 3_000].Array[0, 300].Sample(lengths =>
    {
        var arena = new RecordArena();
        var records = lengths.Select(length => (Record: arena.Take(length), Length: length)).ToList();
        for (var index = 0; index < records.Count; index++)
        {
            var (record, length) = records[index];
            record.Bytes.AsSpan(record.Start, TaskRecord.HeadLength).ContainsAnyExcept((byte)0).Should().BeFalse();
            record.Bytes.AsSpan(record.Start, length).Fill((byte)index);
        }

        for (var index = 0; index < records.Count; index++)
        {
            var (record, length) = records[index];
            record.Bytes.AsSpan(record.Start, length).ContainsAnyExcept((byte)index).Should().BeFalse();
        }
    });

    [Fact]
    public void Take_FewRecords_GivesEachItsOwnMemory()
    {
        var arena = new RecordArena();

        Enumerable.Range(0, 10).Select(_ => arena.Take(400).IsShared).ToList().Should().AllBeEquivalentTo(false);
    }

    [Fact]
    public void Take_ManyRecords_WastesLittle()
    {
        var arena = new RecordArena();
        var records = Enumerable.Range(0, 10_000).Select(_ => arena.Take(400)).ToList();

        records.Count(record => record.IsShared).Should().BeGreaterThan(9_900);
    }

    [Fact]
    public void Take_RecordsOfAnyLength_LeavesLittleUnused() => Gen.Int[TaskRecord.HeadLength, 40_000].Array[100, 400].Sample(lengths =>
    {
        var arena = new RecordArena();
        var records = lengths.Select(length => arena.Take(length)).ToList();

        var inAll = records.DistinctBy(record => record.Bytes).Sum(record => (long)record.Bytes!.Length);
        inAll.Should().BeLessThan(lengths.Sum(length => (long)length) * 4 / 3);
    });

    [Fact]
    public void Clear_BetweenTwoLists_SharesNothing()
    {
        var arena = new RecordArena();
        var before = Enumerable.Range(0, Many).Select(_ => arena.Take(400)).Last();
        arena.Clear();

        arena.Take(400).IsShared.Should().BeFalse();
        Enumerable.Range(0, Many).Select(_ => arena.Take(400).Bytes).Should().NotContain(before.Bytes);
    }
}
