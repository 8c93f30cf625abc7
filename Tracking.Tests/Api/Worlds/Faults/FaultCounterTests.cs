using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Worlds.Faults;

public sealed class FaultCounterTests
{
    [Fact]
    public void Count_MoreTasksThanAreCountedApart_ShareOneCount()
    {
        var counter = new FaultCounter(new FaultSchedule { Nth = 2, Counted = FaultCounting.PerTask }, 0);
        for (var task = 1L; task <= 10_000; task++)
        {
            counter.Count(task, isFree: true).Should().BeNull();
        }

        counter.Count(10_001, isFree: true).Should().BeNull("it is the first of the others");
        counter.Count(10_002, isFree: true).Should().NotBeNull("it is the second of the others");
        counter.Count(1, isFree: true).Should().NotBeNull("it is the second of its own");
        (counter.Matched, counter.Applied).Should().Be((10_003, 2));
    }
}
