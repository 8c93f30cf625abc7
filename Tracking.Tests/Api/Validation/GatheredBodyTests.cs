using System.Buffers;
using CsCheck;
using Tracking.Api.Validation;

namespace Tracking.Tests.Api.Validation;

public sealed class GatheredBodyTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void End_PartsOfAnySize_AreTheWholeWhateverWasAnnounced() =>
        Gen.Select(Gen.Int[0, 100_000].Array[1, 6], Gen.OneOf(Gen.Const((long?)null), Gen.Long[0, 1_000_000].Select(length => (long?)length))).Sample((lengths, announced) =>
        {
            var consumer = new Consumer();
            using var body = new GatheredBody(announced, consumer);
            var whole = new List<byte>();
            foreach (var length in lengths)
            {
                var part = Enumerable.Range(whole.Count, length).Select(number => (byte)(number * 31)).ToArray();
                whole.AddRange(part);

                body.Take(new ReadOnlySequence<byte>(part)).IsEmpty.Should().BeTrue();
                body.IsFull.Should().BeFalse();
            }

            body.End();

            consumer.Body.Should().Equal(whole);
        });

    [Fact]
    public void Take_LittleOfMuchThatIsAnnounced_BelievesNothing()
    {
        using var body = new GatheredBody(64L * Megabyte, new Consumer());

        Allocated(() => body.Take(new ReadOnlySequence<byte>(new byte[20_000]))).Should().BeLessThan(Megabyte);
    }

    [Fact]
    public void Take_MuchOfWhatIsAnnounced_TakesItsMemoryAtOnce()
    {
        const int Length = 16 * Megabyte;
        using var body = new GatheredBody(Length, new Consumer());
        var part = new ReadOnlySequence<byte>(new byte[Megabyte]);
        body.Take(part);

        Allocated(() =>
        {
            for (var taken = 1; taken < Length / Megabyte; taken++)
            {
                body.Take(part);
            }
        }).Should().BeLessThan(Megabyte);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Consumer : IBodyConsumer
    {
        public byte[]? Body { get; private set; }

        public void Consume(ReadOnlyMemory<byte> body) => Body = body.ToArray();
    }
}
