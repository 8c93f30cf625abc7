using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Worlds.Faults;

public sealed class FaultKindTests
{
    [Fact]
    public void All_Kinds_HaveOneRowEachInTheOrderOfTheirNames() =>
        FaultKinds.All.Select(action => action.Kind).Should().Equal(Enum.GetValues<FaultKind>());

    [Fact]
    public void Find_KindThatIsNone_FindsNothing() => FaultKinds.Find(new FaultEffect { Kind = (FaultKind)99 }).Should().BeNull();
}
