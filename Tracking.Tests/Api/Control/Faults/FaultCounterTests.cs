using Tracking.Api.Control.Faults;

namespace Tracking.Tests.Api.Control.Faults;

public sealed class FaultCounterTests
{
    [Fact]
    public void Take_MoreTasksThanAreCountedApart_ShareOneCount()
    {
        var counter = new FaultCounter(new FaultSchedule { Nth = 2, Counted = FaultCounting.PerTask }, 0);
        for (var task = 1L; task <= 10_000; task++)
        {
            counter.Take(task, isFree: true).Should().BeNull();
        }

        counter.Take(10_001, isFree: true).Should().BeNull("it is the first of the others");
        counter.Take(10_002, isFree: true).Should().NotBeNull("it is the second of the others");
        counter.Take(1, isFree: true).Should().NotBeNull("it is the second of its own");
        (counter.Matched, counter.Applied).Should().Be((10_003, 2));
    }
}
