using CsCheck;
using Tracking.Core;

namespace Tracking.Tests.Core;

[Trait("Contract", "G11")]
public class AdjacencyTests
{
    // Hashes that collide now and then.
    private static readonly TaskNode[] Nodes = [.. Enumerable.Range(0, 64).Select(index => new TaskNode { Hash = (uint)(index * index) % 40 })];

    /// <summary>Of each way to keep neighbours, the fewest and the most.</summary>
    public static TheoryData<int> Counts => [1, 2, 3, Adjacency.ScanLimit, Adjacency.ScanLimit + 1, 64];

    [Fact]
    public void Append_BeyondTheScanLimit_KeepsTheOrder()
    {
        for (var count = 0; count <= Nodes.Length; count++)
        {
            var links = Of(count);

            InOrder(links).Should().Equal(Enumerable.Range(0, count));
            links.Count.Should().Be(count);
            links.IsEmpty.Should().Be(count == 0);
            links.FindInconsistency().Should().BeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    [Trait("Contract", "F1")]
    public void Remove_EachInTurn_LeavesTheOthersInOrder(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var links = Of(count);

            links.Remove(Nodes[index]).Should().BeTrue();
            links.Remove(Nodes[index]).Should().BeFalse();

            InOrder(links).Should().Equal(Enumerable.Range(0, count).Where(other => other != index));
            links.FindInconsistency().Should().BeNull();
            links.Append(Nodes[index]);
            InOrder(links).Should().EndWith(index);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    [Trait("Contract", "F1")]
    public void Remove_All_LeavesNothingAndMayBeFilledAgain(int count)
    {
        foreach (var order in new[] { Nodes[..count], [.. Nodes[..count].Reverse()] })
        {
            var links = Of(count);
            for (var left = count; left > 0; left--)
            {
                links.Remove(order[left - 1]).Should().BeTrue();
                links.Count.Should().Be(left - 1);
                links.FindInconsistency().Should().BeNull();
            }

            links.IsEmpty.Should().BeTrue();
            links.Remove(Nodes[0]).Should().BeFalse();
            InOrder(links).Should().BeEmpty();
            foreach (var node in order)
            {
                links.Append(node);
            }

            InOrder(links).Should().Equal(order.Select(node => Array.IndexOf(Nodes, node)));
            links.FindInconsistency().Should().BeNull();
        }
    }

    [Fact]
    public void EveryOperation_InAnyOrder_DoesWhatAListDoes() =>
        Gen.Select(Gen.Int[0, 63], Gen.Int[0, 4]).Array[0, 400].Sample(
            steps =>
            {
                var links = default(Adjacency);
                var model = new List<int>();
                foreach (var (index, action) in steps)
                {
                    if (action < 2)
                    {
                        links.Remove(Nodes[index]).Should().Be(model.Remove(index));
                    }

                    links.Contains(Nodes[index]).Should().Be(model.Contains(index));
                    if (action > 2 && !model.Contains(index))
                    {
                        links.Append(Nodes[index]);
                        model.Add(index);
                    }

                    links.FindInconsistency().Should().BeNull();
                    links.Count.Should().Be(model.Count);
                }

                InOrder(links).Should().Equal(model);
            },
            iter: 300);

    private static Adjacency Of(int count)
    {
        var links = default(Adjacency);
        foreach (var node in Nodes[..count])
        {
            links.Append(node);
        }

        return links;
    }

    private static List<int> InOrder(Adjacency links)
    {
        var indexes = new List<int>();
        foreach (var node in links)
        {
            indexes.Add(Array.IndexOf(Nodes, node));
        }

        return indexes;
    }
}
