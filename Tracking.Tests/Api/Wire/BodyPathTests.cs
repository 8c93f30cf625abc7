using Tracking.Api.Wire.Reading;

namespace Tracking.Tests.Api.Wire;

[Trait("Contract", "B10")]
public sealed class BodyPathTests
{
    [Fact]
    public void ToString_FarInside_NamesMembersAndIndexes() =>
        BodyPath.Tasks.Of(1).Of("nexts").Of("tasks").Of(0).ToString().Should().Be("tasks[1].nexts.tasks[0]");

    [Fact]
    public void ToString_MemberOfTheBody_IsItsName() => BodyPath.Member(null, "status").ToString().Should().Be("status");

    [Fact]
    public void ToString_LongName_IsCut() => BodyPath.Member(null, new string('n', 1000)).ToString().Length.Should().BeLessThan(100);
}
