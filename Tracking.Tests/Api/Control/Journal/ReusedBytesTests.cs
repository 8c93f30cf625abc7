using CsCheck;
using Tracking.Api.Control.Journal;

namespace Tracking.Tests.Api.Control.Journal;

public sealed class ReusedBytesTests
{
    [Fact]
    public void TakeText_AfterAnyUses_IsWhatWasAddedLast()
    {
        var texts = Gen.OneOf(Gen.String, Gen.Const(new string('é', 2000))).Array[0, 8];
        texts.Array[1, 5].Sample(uses =>
        {
            var bytes = new ReusedBytes();
            foreach (var use in uses)
            {
                bytes.Clear();
                bytes.Add(use.Length);
                foreach (var text in use)
                {
                    bytes.Add(text);
                }

                bytes.Trim();
                var read = bytes.Bytes;
                var taken = new string[ReusedBytes.TakeNumber(ref read)];
                for (var index = 0; index < taken.Length; index++)
                {
                    taken[index] = ReusedBytes.TakeText(ref read);
                }

                taken.Should().Equal(use);
                read.Length.Should().Be(0);
            }
        });
    }

    [Fact]
    public void Trim_FarTooLong_GivesTheMemoryBack()
    {
        var bytes = new ReusedBytes();
        bytes.Add(new byte[1_000_000]);
        bytes.Clear();
        bytes.Add("short"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();

        bytes.Trim();
        bytes.Add("and again"u8);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeInRange(1, 1000, "the long array was exchanged for short ones");
        bytes.Bytes.ToArray().Should().Equal("shortand again"u8.ToArray());
    }
}
