using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

[Trait("Contract", "G11")]
public class AdjacencyListTests
{
    private static readonly TaskNode[] Nodes = [.. Enumerable.Range(0, 64).Select(_ => new TaskNode())];

    [Fact]
    public void Append_UpToTheScanLimit_NeedsNoIndex()
    {
        var list = Of(AdjacencyList.ScanLimit);

        list.Contains(Nodes[3]).Should().BeTrue();
        list.Contains(Nodes[40]).Should().BeFalse();
        list.Remove(Nodes[3]).Should().BeTrue();

        list.IsIndexed.Should().BeFalse();
        list.SlotsTaken.Should().Be(AdjacencyList.ScanLimit - 1);
        InOrder(list).Should().Equal(0, 1, 2, 4, 5, 6, 7);
    }

    [Fact]
    public void Contains_AboveTheScanLimit_BuildsTheIndexWhenFirstAsked()
    {
        var list = Of(9);
        list.IsIndexed.Should().BeFalse();

        list.Contains(Nodes[8]).Should().BeTrue();
        list.IsIndexed.Should().BeTrue();
        list.Append(Nodes[9]);
        list.Contains(Nodes[9]).Should().BeTrue();

        list.FindInconsistency().Should().BeNull();
    }

    [Fact]
    [Trait("Contract", "F1")]
    public void Remove_FromALongList_MovesNoOtherNeighbour()
    {
        var list = Of(20);

        for (var index = 0; index < 9; index++)
        {
            list.Remove(Nodes[index]).Should().BeTrue();
            list.Remove(Nodes[index]).Should().BeFalse();
            list.SlotsTaken.Should().Be(20);
        }

        list.Append(Nodes[0]);
        InOrder(list).Should().Equal(9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 0);
        list.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void Remove_HalfOfALongList_ClosesTheHoles()
    {
        var list = Of(20);

        for (var index = 0; index < 20; index += 2)
        {
            list.Remove(Nodes[index]);
        }

        list.SlotsTaken.Should().Be(10);
        list.Count.Should().Be(10);
        InOrder(list).Should().Equal(1, 3, 5, 7, 9, 11, 13, 15, 17, 19);
        list.FindInconsistency().Should().BeNull();
    }

    [Fact]
    public void Enumerator_OfNoList_IsEmpty()
    {
        new AdjacencyList.Enumerator(null).MoveNext().Should().BeFalse();
    }

    [Fact]
    public void EveryOperation_InAnyOrder_DoesWhatAListDoes() =>
        Gen.Select(Gen.Int[0, 63], Gen.Int[0, 2]).Array[0, 400].Sample(
            steps =>
            {
                var list = new AdjacencyList();
                var model = new List<int>();
                foreach (var (index, action) in steps)
                {
                    if (action == 0)
                    {
                        list.Remove(Nodes[index]).Should().Be(model.Remove(index));
                    }
                    else if (action == 1 || !model.Contains(index))
                    {
                        list.Contains(Nodes[index]).Should().Be(model.Contains(index));
                    }

                    if (action == 2 && !model.Contains(index))
                    {
                        list.Append(Nodes[index]);
                        model.Add(index);
                    }

                    list.FindInconsistency().Should().BeNull();
                    list.SlotsTaken.Should().BeLessThanOrEqualTo(Math.Max(2 * list.Count, AdjacencyList.ScanLimit));
                }

                InOrder(list).Should().Equal(model);
            },
            iter: 300);

    private static AdjacencyList Of(int count)
    {
        var list = new AdjacencyList();
        Array.ForEach(Nodes[..count], list.Append);
        return list;
    }

    private static List<int> InOrder(AdjacencyList list)
    {
        var indexes = new List<int>();
        foreach (var node in list)
        {
            indexes.Add(Array.IndexOf(Nodes, node));
        }

        return indexes;
    }
}
