using Tracking.Core;

namespace Tracking.Tests.Core;

public sealed class SegmentedArrayTests
{
    [Fact]
    public void Item_AcrossSegmentsAndGroups_IsTheOneThatWasSet()
    {
        const uint Count = (512 * 512) + 1_000;
        var array = new SegmentedArray<uint>();
        for (uint number = 0; number < Count; number++)
        {
            array.MakeRoom(number);
            array[number] = number + 1;
        }

        for (uint number = 0; number < Count; number++)
        {
            (array[number] - 1).Should().Be(number);
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(512)]
    [InlineData(512 * 512)]
    public void MakeRoom_ForOneMore_AllocatesAtMostASegmentAndTheLevelsAbove(int count)
    {
        var array = new SegmentedArray<long>();
        for (uint number = 0; number < count; number++)
        {
            array.MakeRoom(number);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        array.MakeRoom((uint)count);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeInRange(1, 3 * ((512 * sizeof(long)) + 24));
    }
}
