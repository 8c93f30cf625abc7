using Tracking.Api.Wire.Reading;

namespace Tracking.Tests.Api.Wire;

[Trait("Contract", "B10")]
public sealed class BodyPathTests
{
    [Fact]
    public void Here_AtTheTop_IsTheBody() => BodyPlace.Show(new BodyPath().Here).Should().Be("body");

    [Fact]
    public void Here_FarInside_NamesMembersAndIndexes()
    {
        var path = new BodyPath();
        path.Enter("tasks");
        path.Enter(1);
        path.Enter("nexts");
        path.Enter("tasks");
        path.Enter(0);

        BodyPlace.Show(path.Here).Should().Be("tasks[1].nexts.tasks[0]");
    }

    [Fact]
    public void Here_AfterLeavingAndEntering_IsTheNewPlaceAndKeepsTheOld()
    {
        var path = new BodyPath();
        path.Enter("tasks");
        path.Enter(0);
        var first = path.Here;
        path.Leave();
        path.Enter(1);
        path.Enter("nexts");
        var second = path.Here;
        path.Leave();
        path.Leave();

        BodyPlace.Show(first).Should().Be("tasks[0]");
        BodyPlace.Show(second).Should().Be("tasks[1].nexts");
        BodyPlace.Show(path.Here).Should().Be("tasks");
    }

    [Fact]
    public void Here_Twice_IsMadeOnce()
    {
        var path = new BodyPath();
        path.Enter("tasks");
        path.Enter(0);

        path.Here.Should().BeSameAs(path.Here);
    }
}
