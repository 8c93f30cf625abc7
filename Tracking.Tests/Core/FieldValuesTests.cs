using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class FieldValuesTests
{
    private static readonly TaskField[] AllFields = Enum.GetValues<TaskField>();

    [Fact]
    public void FieldSet_OfFields_KnowsThem()
    {
        var set = FieldSet.Of(TaskField.Status) | FieldSet.Of(TaskField.DefinitionId);

        set.Count.Should().Be(2);
        set.IsEmpty.Should().BeFalse();
        set.First.Should().Be(TaskField.Status);
        set.Contains(TaskField.DefinitionId).Should().BeTrue();
        set.Contains(TaskField.Id).Should().BeFalse();
        set.Rank(TaskField.DefinitionId).Should().Be(1);
        set.Overlaps(FieldSet.Of(TaskField.Status)).Should().BeTrue();
        (set - FieldSet.Of(TaskField.Status)).Should().Be(FieldSet.Of(TaskField.DefinitionId));
        (set & FieldSet.Of(TaskField.Name)).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void FieldSet_Range_HoldsBothEnds()
    {
        FieldSet.Range(TaskField.Id, TaskField.DefinitionId).Count.Should().Be(FieldValues.SlotCount);
        FieldSet.Range(TaskField.JobId, TaskField.JobId).Should().Be(FieldSet.Of(TaskField.JobId));
        AllFields.Should().HaveCount(FieldValues.SlotCount);
    }

    [Fact]
    [Trait("Contract", "N2")]
    public void Fields_OfNavigableKinds_AreThoseOfTheirPlainKind()
    {
        TaskKind.NavigableExecutionTask.Fields().Should().Be(TaskKind.ExecutionTask.Fields());
        TaskKind.NavigableExecutionTaskList.Fields().Should().Be(TaskKind.ExecutionTaskList.Fields());
        TaskKind.ExecutionTask.Fields().Count.Should().Be(31);
        TaskKind.ExecutionTaskList.Fields().Count.Should().Be(18);
    }

    [Theory]
    [InlineData(TaskField.Workflow, false, TaskKind.ExecutionTask)]
    [InlineData(TaskField.Workflow, true, TaskKind.NavigableExecutionTask)]
    [InlineData(TaskField.DefinitionId, false, TaskKind.ExecutionTaskList)]
    [InlineData(TaskField.DefinitionId, true, TaskKind.NavigableExecutionTaskList)]
    [InlineData(TaskField.Name, false, TaskKind.ExecutionTask)]
    [Trait("Contract", "L3")]
    public void Infer_FromTheFieldsGiven_FindsTheKind(TaskField given, bool hasNexts, TaskKind expected)
    {
        TaskKinds.Infer(FieldSet.Of(given), hasNexts).Should().Be(expected);
        TaskKinds.Infer(FieldSet.Of(TaskField.DefinitionId) | FieldSet.Of(TaskField.Path), false).Should().Be(TaskKind.ExecutionTask);
    }

    [Fact]
    public void Indexer_PresentNullOrAbsent_AnswersTheValueOrNull()
    {
        var values = Values((TaskField.Name, "n"), (TaskField.Status, null));

        values[TaskField.Name].Should().Be("n");
        values[TaskField.Status].Should().BeNull();
        values[TaskField.JobId].Should().BeNull();
        default(FieldValues)[TaskField.JobId].Should().BeNull();
        values.Fields.Count.Should().Be(2);
        values.NonNull.Should().Be(FieldSet.Of(TaskField.Name));
    }

    [Fact]
    [Trait("Contract", "E1")]
    public void Merge_AnyValues_DoesWhatADictionaryDoes() =>
        Gen.Select(AnyValues, AnyValues).Sample((values, changes) =>
        {
            var expected = new Dictionary<TaskField, object?>(values);
            foreach (var (field, value) in changes)
            {
                if (value is null)
                {
                    expected.Remove(field);
                }
                else
                {
                    expected[field] = value;
                }
            }

            ToDictionary(Pack(values).Merge(Pack(changes))).Should().Equal(expected);
        });

    [Fact]
    public void OnlyAndWith_AnyValues_DoWhatADictionaryDoes() =>
        Gen.Select(AnyValues, Gen.UInt, Gen.Int[0, 31]).Sample((values, bits, field) =>
        {
            var packed = Pack(values);
            ToDictionary(packed.Only(new FieldSet(bits))).Should()
                .Equal(values.Where(pair => new FieldSet(bits).Contains(pair.Key)).ToDictionary());

            ToDictionary(packed.With((TaskField)field, "new")).Should()
                .Equal(new Dictionary<TaskField, object?>(values) { [(TaskField)field] = "new" });
            ToDictionary(packed).Should().Equal(values);
        });

    private static Gen<Dictionary<TaskField, object?>> AnyValues { get; } =
        Gen.Dictionary(Gen.Int[0, 31].Select(field => (TaskField)field), Gen.OneOf<object?>("a", 1, true, null))[0, 12];

    private static FieldValues Pack(Dictionary<TaskField, object?> values) => Values([.. values.Select(pair => (pair.Key, pair.Value))]);

    private static Dictionary<TaskField, object?> ToDictionary(FieldValues values) =>
        AllFields.Where(values.Fields.Contains).ToDictionary(field => field, field => values[field]);
}
