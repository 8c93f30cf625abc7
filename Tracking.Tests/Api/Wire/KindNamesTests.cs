using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Tests.Api.Wire;

public sealed class KindNamesTests
{
    [Theory]
    [Trait("Contract", "J1")]
    [InlineData("ExecutionTask", "execution-task", "executionTask")]
    [InlineData("ExecutionTaskList", "execution-task-list", "executionTaskList")]
    [InlineData("NavigableExecutionTask", "navigable-execution-task", "navigableExecutionTask")]
    [InlineData("NavigableExecutionTaskList", "navigable-execution-task-list", "navigableExecutionTaskList")]
    public void Names_OfAKind_AreReadInEverySpelling(string pascal, string kebab, string camel)
    {
        var kind = Enum.Parse<TaskKind>(pascal);

        KindNames.Kebab(kind).Should().Be(kebab);
        KindNames.Camel(kind).Should().Be(camel);
        foreach (var name in new[] { pascal, kebab, camel, $"ns2:{camel}", $" {kebab} ", $":{pascal}" })
        {
            KindNames.TryParseType(name, out var read).Should().BeTrue(name);
            read.Should().Be(kind);
        }

        KindNames.TryParseElement(kebab, out var element).Should().BeTrue();
        element.Should().Be(kind);
        KindNames.TryParseElement(camel, out _).Should().BeFalse();
    }

    [Theory]
    [Trait("Contract", "J2")]
    [Trait("Contract", "E4")]
    [InlineData("task")]
    [InlineData("Task")]
    [InlineData("x:Task")]
    public void TryParseType_TheBase_IsKnownAndNoKind(string name)
    {
        KindNames.TryParseType(name, out var kind).Should().BeTrue();
        kind.Should().BeNull();
    }

    [Theory]
    [Trait("Contract", "J3")]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("TASK")]
    [InlineData("execution_task")]
    [InlineData("Execution-Task")]
    [InlineData("executiontask")]
    [InlineData("executionTaskLists")]
    [InlineData("executionTask:")]
    public void TryParseType_Else_IsUnknown(string name) => KindNames.TryParseType(name, out _).Should().BeFalse();
}
