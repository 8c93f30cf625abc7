using System.Runtime.CompilerServices;
using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public class PooledListTests
{
    [Fact]
    public void Add_AnyNumberOneListAfterTheOther_HoldsThemInOrder() =>
        Gen.Select(Gen.Int[0, 30_000], Gen.Int[0, 30_000]).Array[1, 3].Sample(
            lists =>
            {
                foreach (var (count, capacity) in lists)
                {
                    using var list = new PooledList<int>(capacity);
                    for (var item = 0; item < count; item++)
                    {
                        list.Add(item);
                    }

                    list.Count.Should().Be(count);
                    for (var index = 0; index < count; index++)
                    {
                        if (list.At(index) != index)
                        {
                            throw new InvalidOperationException($"{list.At(index)} stands at {index}.");
                        }
                    }
                }
            },
            iter: 100);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(16)]
    public void At_OutsideTheList_Throws(int index)
    {
        using var list = new PooledList<int>(100);
        for (var item = 0; item < 3; item++)
        {
            list.Add(item);
        }

        list.Invoking(each => each.At(index)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    public void Dispose_OfAListOfObjects_LeavesNothingThatKeepsThemAlive(int count)
    {
        var kept = Fill(count);

        GC.Collect();

        kept.Count(each => each.TryGetTarget(out _)).Should().Be(0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20_000)]
    public void Dispose_Twice_GivesBackOnce(int count)
    {
        var list = new PooledList<int>(0);
        for (var item = 0; item < count; item++)
        {
            list.Add(item);
        }

        list.Dispose();
        list.Dispose();

        list.Count.Should().Be(0);
        using var one = new PooledList<int>(count);
        using var other = new PooledList<int>(count);
        one.Add(1);
        other.Add(2);
        one.At(0).Should().Be(1);
    }

    // In a method of its own, whose variables are gone afterwards.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference<Item>> Fill(int count)
    {
        var kept = new List<WeakReference<Item>>();
        using var list = new PooledList<Item>(0);
        for (var index = 0; index < count; index++)
        {
            var item = new Item();
            kept.Add(new WeakReference<Item>(item));
            list.Add(item);
        }

        return kept;
    }

    private sealed class Item;
}
