using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class TaskGraphCreateTests
{
    [Fact]
    [Trait("Contract", "N3")]
    public void Create_NestedDrafts_CreatesAndLinksThem()
    {
        var graph = NewGraph();

        graph.Created(Navigable(1, Navigable(2, Draft(4)), Navigable(3, Draft(4)))).Should().Equal(1);

        graph.Next(1).Should().Equal(2, 3);
        graph.Previous(4).Should().Equal(2, 3);
        graph.Size.Should().Be(new GraphSize(4, 4));
        graph.FindInconsistency().Should().BeNull();
    }
}
