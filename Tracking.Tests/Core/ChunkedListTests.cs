using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

public class ChunkedListTests
{
    [Fact]
    public void Add_AnyNumber_HoldsThemInOrder() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3000]).Sample(
            (count, capacity) =>
            {
                var list = new ChunkedList<int>(capacity);
                for (var item = 0; item < count; item++)
                {
                    list.Add(item);
                }

                list.Count.Should().Be(count);
                list.Should().Equal(Enumerable.Range(0, count));
                for (var index = 0; index < count; index++)
                {
                    list[index].Should().Be(index);
                }
            },
            iter: 200);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(511)]
    public void Indexer_OutsideTheList_Throws(int index)
    {
        var list = new ChunkedList<int>(100) { 1, 2, 3 };

        list.Invoking(each => each[index]).Should().Throw<ArgumentOutOfRangeException>();
    }
}
