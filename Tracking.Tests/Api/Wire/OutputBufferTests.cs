using System.Buffers;
using System.IO.Pipelines;
using CsCheck;
using Tracking.Api.Wire;

namespace Tracking.Tests.Api.Wire;

public sealed class OutputBufferTests
{
    [Fact]
    public void ToArray_PiecesOfAnySize_AreJoinedInOrder() => Gen.Byte.Array[0, 9_000].Array[0, 20].Sample(pieces =>
    {
        using var buffer = new OutputBuffer();
        foreach (var piece in pieces)
        {
            buffer.Write(piece);
        }

        buffer.ToArray().Should().Equal(pieces.SelectMany(piece => piece));
        buffer.Length.Should().Be(pieces.Sum(piece => (long)piece.Length));
    }, iter: 50);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_096)]
    [InlineData(5_000)]
    [InlineData(3_000_000)]
    public void GetSpan_OfAnyHint_IsAtLeastThatLong(int hint)
    {
        using var buffer = new OutputBuffer();
        buffer.Write(new byte[4_000]);

        buffer.GetSpan(hint).Length.Should().BeGreaterThanOrEqualTo(Math.Max(hint, 1));
        buffer.GetMemory(hint).Length.Should().BeGreaterThanOrEqualTo(Math.Max(hint, 1));
        buffer.Length.Should().Be(4_000);
    }

    [Fact]
    public async Task CopyToAsync_ManySegments_WritesAllOfThem()
    {
        using var buffer = new OutputBuffer();
        var expected = Enumerable.Range(0, 3_000_000).Select(index => (byte)(index * 7)).ToArray();
        foreach (var piece in expected.Chunk(1_000))
        {
            buffer.Write(piece);
        }

        using var stream = new MemoryStream();
        var writer = PipeWriter.Create(stream);
        await buffer.CopyToAsync(writer, CancellationToken.None);
        await writer.CompleteAsync();

        stream.ToArray().AsSpan().SequenceEqual(expected).Should().BeTrue();
    }

    [Fact]
    public void Dispose_Twice_GivesNothingBackTwice()
    {
        var buffer = new OutputBuffer();
        buffer.Write(new byte[10_000]);
        buffer.Dispose();

        var again = () => buffer.Dispose();

        again.Should().NotThrow();
    }
}
