using CsCheck;
using Tracking.Core;
using static Tracking.Tests.Core.GraphFixture;

namespace Tracking.Tests.Core;

public class FieldValuesTests
{
    private static readonly Gen<TaskField> AnyField = Gen.OneOf(TaskField.All.ToArray());

    private static readonly Gen<(TaskField Field, object? Value)> AnyEntry =
        AnyField.SelectMany(field => ValueOf(field.Type).Select(value => (field, value)));

    private static readonly Gen<Dictionary<TaskField, object?>> AnyValues =
        AnyEntry.Array[0, 12].Select(entries => entries.DistinctBy(entry => entry.Field).ToDictionary(entry => entry.Field, entry => entry.Value));

    private static readonly Gen<FieldSet> AnySet = AnyField.Array[0, 32].Select(fields => FieldSet.Of(fields));

    [Fact]
    public void FieldSet_OfAnyFields_DoesWhatAHashSetDoes() =>
        Gen.Select(AnyField.Array[0, 10], AnyField.Array[0, 10], AnyField).Sample((left, right, field) =>
        {
            var (one, other) = (left.ToHashSet(), right.ToHashSet());
            var (set, second) = (FieldSet.Of(left), FieldSet.Of(right));

            set.ToList().Should().Equal(TaskField.All.Where(one.Contains));
            set.Count.Should().Be(one.Count);
            set.IsEmpty.Should().Be(one.Count == 0);
            set.Contains(field).Should().Be(one.Contains(field));
            set.Overlaps(second).Should().Be(one.Overlaps(other));
            (set | second).ToList().Should().BeEquivalentTo(one.Union(other));
            (set & second).ToList().Should().BeEquivalentTo(one.Intersect(other));
            (set - second).ToList().Should().BeEquivalentTo(one.Except(other));
            set.With(field).ToList().Should().BeEquivalentTo(one.Append(field).Distinct());
            set.Without(field).ToList().Should().BeEquivalentTo(one.Where(each => each != field));
            set.ToString().Should().Be(string.Join(", ", set.ToList()));
        });

    [Fact]
    [Trait("Contract", "M7")]
    public void All_Fields_AreThoseOfTheSpecificationInItsOrder()
    {
        TaskField.All.Should().HaveCount(32);
        TaskField.All.Select(field => TaskField.Find(field.WireName)).Should().Equal(TaskField.All);
        TaskField.Find("no-field").Should().BeNull();
        FieldSet.All.First.Should().Be(TaskField.Id);
        TaskKinds.Managed.ToList().Should().Equal(TaskField.Id, TaskField.CreationTimestamp, TaskField.UpdateTimestamp);
    }

    [Fact]
    [Trait("Contract", "N2")]
    public void Fields_OfNavigableKinds_AreThoseOfTheirPlainKind()
    {
        TaskKind.NavigableExecutionTask.Fields().Should().Equal(TaskKind.ExecutionTask.Fields());
        TaskKind.NavigableExecutionTaskList.Fields().Should().Equal(TaskKind.ExecutionTaskList.Fields());
        TaskKind.ExecutionTask.Fields().Count.Should().Be(31);
        TaskKind.ExecutionTaskList.Fields().Count.Should().Be(18);
        TaskKinds.Common.Count.Should().Be(17);
    }

    [Theory]
    [InlineData("workflow", false, TaskKind.ExecutionTask)]
    [InlineData("workflow", true, TaskKind.NavigableExecutionTask)]
    [InlineData("definition-id", false, TaskKind.ExecutionTaskList)]
    [InlineData("definition-id", true, TaskKind.NavigableExecutionTaskList)]
    [InlineData("name", false, TaskKind.ExecutionTask)]
    [Trait("Contract", "L3")]
    public void Infer_FromTheFieldsGiven_FindsTheKind(string given, bool hasNexts, TaskKind expected)
    {
        TaskKinds.Infer(FieldSet.Of(TaskField.Find(given)!), hasNexts).Should().Be(expected);
        TaskKinds.Infer(FieldSet.Of(TaskField.DefinitionId, TaskField.Path), false).Should().Be(TaskKind.ExecutionTask);
    }

    [Fact]
    [Trait("Contract", "E1")]
    public void Merge_AnyValues_DoesWhatADictionaryDoes() =>
        Gen.Select(AnyValues, AnyValues).Sample((values, changes) =>
        {
            var expected = values.Where(pair => !changes.ContainsKey(pair.Key)).Concat(changes.Where(pair => pair.Value is not null)).ToDictionary();

            ToDictionary(Pack(values).Merge(Pack(changes))).Should().BeEquivalentTo(expected);
        });

    [Fact]
    public void OnlyWithAndNonNull_AnyValues_DoWhatADictionaryDoes() =>
        Gen.Select(AnyValues, AnySet, AnyEntry).Sample((values, some, entry) =>
        {
            var packed = Pack(values);

            ToDictionary(packed).Should().BeEquivalentTo(values);
            ToDictionary(packed.Only(some)).Should().BeEquivalentTo(values.Where(pair => some.Contains(pair.Key)).ToDictionary());
            packed.NonNull.Should().Equal(FieldSet.Of(values.Where(pair => pair.Value is not null).Select(pair => pair.Key)));
            packed.With(entry.Field, entry.Value)[entry.Field].Should().Be(entry.Value);
            packed.With(entry.Field, entry.Value).Fields.Contains(entry.Field).Should().Be(entry.Value is not null);
        });

    [Fact]
    public void Equals_AnyValues_ComparesFieldsAndValues() =>
        Gen.Select(AnyValues, AnyValues).Sample((values, others) =>
        {
            var isEqual = values.Count == others.Count && !values.Except(others).Any();

            Pack(values).Equals(Pack(others)).Should().Be(isEqual);
            (Pack(values) == Pack(values)).Should().BeTrue();
            (Pack(values) != Pack(others)).Should().Be(!isEqual);
            Pack(values).Equals((object)Pack(values)).Should().BeTrue();
            Pack(values).GetHashCode().Should().Be(Pack(values).GetHashCode());
        });

    [Fact]
    public void Of_OneFieldTwice_TakesTheLast() =>
        FieldValues.Of((TaskField.Name, "a"), (TaskField.Status, "s"), (TaskField.Name, null))
            .Should().Be(Values((TaskField.Status, "s"), (TaskField.Name, null)));

    [Fact]
    public void Of_LocalTime_IsTheSameTimeInUtc()
    {
        var local = new DateTime(2020, 6, 1, 12, 0, 0, DateTimeKind.Local);

        var stored = FieldValues.Of((TaskField.StartTime, local))[TaskField.StartTime].Should().BeOfType<DateTime>().Subject;

        stored.Should().Be(local.ToUniversalTime());
        stored.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Fact]
    public void Of_ValueOfAnotherType_SaysWhichField()
    {
        foreach (var (field, value) in new (TaskField, object)[]
        {
            (TaskField.Name, 1.5), (TaskField.NumberOfRetries, 1L),
            (TaskField.Id, 1), (TaskField.Root, "true"), (TaskField.StartTime, DateTimeOffset.UnixEpoch),
        })
        {
            var of = () => Values((field, value));

            of.Should().Throw<ArgumentException>().WithMessage($"*{field}*{value.GetType()}*");
        }
    }

    [Fact]
    public void ToString_OfADraftATaskAndASnapshot_ShowsWhatTheyHold()
    {
        var values = Values((TaskField.Status, "RUNNING"), (TaskField.Name, null), (TaskField.StartTime, DateTime.UnixEpoch));
        values.ToString().Should().Be("status=RUNNING name=null start-time=1970-01-01T00:00:00.0000000Z");

        Draft(7, values: (TaskField.Name, "n")).ToString().Should().Contain("7").And.Contain("name=n");
        var task = Stored(7, TaskKind.ExecutionTask, DateTime.UnixEpoch, DateTime.UnixEpoch, values);
        task.ToString().Should().Contain("ExecutionTask 7").And.Contain("status=RUNNING");
        new TaskSnapshot(task, TaskKind.ExecutionTask, true, null).ToString().Should().Contain(task.ToString()).And.Contain("root=True");
    }

    private static Gen<object?> ValueOf(FieldType type) => Gen.Frequency((1, Gen.Const((object?)null)), (4, type switch
    {
        FieldType.Text => Gen.String.Select(value => (object?)value),
        FieldType.Number => Gen.Int.Select(value => (object?)value),
        FieldType.LongNumber => Gen.Long.Select(value => (object?)value),
        FieldType.Boolean => Gen.Bool.Select(value => (object?)value),
        _ => Gen.DateTime.Select(value => (object?)value),
    }));

    private static FieldValues Pack(Dictionary<TaskField, object?> values) => FieldValues.Of(values.Select(pair => (pair.Key, pair.Value)));

    private static Dictionary<TaskField, object?> ToDictionary(FieldValues values) =>
        values.Fields.ToList().ToDictionary(field => field, field => values[field]);
}
