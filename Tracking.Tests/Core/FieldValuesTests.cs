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
        FieldSet.Range(TaskField.Id, TaskField.DefinitionId).Count.Should().Be(32);
        FieldSet.Range(TaskField.JobId, TaskField.JobId).Should().Be(FieldSet.Of(TaskField.JobId));
        AllFields.Should().HaveCount(32);
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

            var merged = Pack(values).Merge(Pack(changes));

            ToDictionary(merged).Should().Equal(expected);
            merged.NonNull.Should().Be(FieldsWithValue(expected));
        });

    [Fact]
    public void OnlyAndWith_AnyValues_DoWhatADictionaryDoes() =>
        Gen.Select(AnyValues, Gen.UInt, Gen.Int[0, 31]).Sample((values, bits, field) =>
        {
            var packed = Pack(values);
            ToDictionary(packed.Only(new FieldSet(bits))).Should()
                .Equal(values.Where(pair => new FieldSet(bits).Contains(pair.Key)).ToDictionary());

            ToDictionary(packed.With((TaskField)field, FieldValue.Of("new"))).Should()
                .Equal(new Dictionary<TaskField, object?>(values) { [(TaskField)field] = "new" });
            ToDictionary(packed).Should().Equal(values);
        });

    [Fact]
    [Trait("Contract", "E1")]
    public void NonNull_OfAnyValuesOrSomeOfThem_LeavesOutThoseThatAreNull() =>
        Gen.Select(AnyValues, Gen.UInt).Sample((values, bits) =>
        {
            var some = new FieldSet(bits);
            var expected = FieldsWithValue(values);

            Pack(values).NonNull.Should().Be(expected);
            Pack(values).Nulls.Should().Be(Pack(values).Fields - expected);
            Pack(values).Only(some).NonNull.Should().Be(expected & some);
        });

    [Fact]
    [Trait("Contract", "L6")]
    public void NonNull_OfAFieldThatWasSetTwice_GoesByTheLast()
    {
        var builder = new FieldValuesBuilder();
        builder.Set(TaskField.Name, FieldValue.Null);
        builder.Set(TaskField.Name, FieldValue.Of("n"));
        builder.Set(TaskField.Status, FieldValue.Of("s"));
        builder.Set(TaskField.Status, FieldValue.Null);

        builder.Build(builder.Fields).NonNull.Should().Be(FieldSet.Of(TaskField.Name));
        builder.Build(FieldSet.Of(TaskField.Status)).NonNull.Should().Be(default(FieldSet));

        builder.Clear();
        builder.Set(TaskField.Status, FieldValue.Of("s"));
        builder.Build(builder.Fields).NonNull.Should().Be(FieldSet.Of(TaskField.Status));
    }

    private static Gen<Dictionary<TaskField, object?>> AnyValues => Gen.Dictionary(Gen.Int[0, 31].Select(number => (TaskField)number), AnyValue)[0, 12];

    [Fact]
    public void Of_AnyValues_GivesThemBack() =>
        AnyValues.Sample(values => ToDictionary(Pack(values)).Should().Equal(values));

    [Fact]
    public void Walk_AnyValues_FindsThemInOrder() =>
        Gen.Select(AnyValues, Gen.UInt).Sample((values, asked) =>
        {
            var cursor = Pack(values).Walk();
            foreach (var field in AllFields.Where(new FieldSet(asked).Contains))
            {
                cursor.Take(field).ToObject().Should().Be(values.GetValueOrDefault(field));
            }
        });

    [Fact]
    public void Builder_AnyValuesSetTwiceAndInAnyOrder_KeepsTheLast() =>
        Gen.Select(AnyValues, AnyValues, Gen.UInt).Sample((earlier, later, bits) =>
        {
            var builder = new FieldValuesBuilder();
            builder.Set(TaskField.Name, FieldValue.Of("of another task"));
            builder.Clear();
            foreach (var (field, value) in earlier.Concat(later))
            {
                builder.Set(field, ToValue(value));
            }

            var expected = new Dictionary<TaskField, object?>(earlier);
            foreach (var (field, value) in later)
            {
                expected[field] = value;
            }

            AllFields.Where(builder.Fields.Contains).Should().BeEquivalentTo(expected.Keys);
            Array.ForEach(AllFields, field => builder.Get(field).ToObject().Should().Be(expected.GetValueOrDefault(field)));
            ToDictionary(builder.Build(new FieldSet(bits))).Should()
                .Equal(expected.Where(pair => new FieldSet(bits).Contains(pair.Key)).ToDictionary());
        });

    [Fact]
    public void Text_WithHalfASurrogatePair_HoldsTheReplacement()
    {
        // Built here: such texts do not survive the way into a theory.
        var high = '\uD83D';

        FieldValue.Of($"half {high} pair").Text().Should().Be("half \uFFFD pair");
        Values((TaskField.Name, $"{high}"))[TaskField.Name].Should().Be("\uFFFD");
        FieldValue.Of("a whole \U0001F600").Text().Should().Be("a whole \U0001F600");
    }

    [Fact]
    public void Of_AnotherType_SaysWhich()
    {
        var of = () => Values((TaskField.Name, 1.5));

        of.Should().Throw<ArgumentException>().WithMessage("*System.Double*");
    }

    [Fact]
    public void Equals_OfValues_ComparesKindAndContent()
    {
        FieldValue.Of("1").Equals(FieldValue.OfUtf8("1"u8)).Should().BeTrue();
        FieldValue.Of("1").Equals(FieldValue.Of("2")).Should().BeFalse();
        FieldValue.Of(1).Equals(FieldValue.Of(1L)).Should().BeFalse();
        FieldValue.Of(1).Equals(FieldValue.Of(true)).Should().BeFalse();
        FieldValue.Null.Equals(default).Should().BeTrue();
    }

    // Texts of lengths around those where the head of a value takes a byte more.
    private static readonly Gen<object?> AnyValue = Gen.OneOf(
        Gen.OneOf<object?>(null, true, false, "", 0, -1, int.MinValue, int.MaxValue, 0L, long.MinValue, long.MaxValue, DateTime.UnixEpoch, DateTime.MinValue, DateTime.MaxValue),
        Gen.Int.Select(number => (object?)number),
        Gen.Long.Select(number => (object?)number),
        Gen.OneOf(Gen.Int[0, 300], Gen.Int[16_370, 16_390]).Select(length => (object?)new string('é', length / 2)),
        Gen.Char[' ', '\uD7FF'].Array[0, 20].Select(characters => (object?)new string(characters)));

    private static FieldValue ToValue(object? value) => value switch
    {
        null => FieldValue.Null,
        bool truth => FieldValue.Of(truth),
        int number => FieldValue.Of(number),
        long number => FieldValue.Of(number),
        DateTime time => FieldValue.Of(time),
        _ => FieldValue.Of((string)value),
    };

    private static FieldSet FieldsWithValue(Dictionary<TaskField, object?> values) =>
        values.Where(pair => pair.Value is not null).Aggregate(default(FieldSet), (set, pair) => set | FieldSet.Of(pair.Key));

    private static FieldValues Pack(Dictionary<TaskField, object?> values) => Values([.. values.Select(pair => (pair.Key, pair.Value))]);

    private static Dictionary<TaskField, object?> ToDictionary(FieldValues values) =>
        AllFields.Where(values.Fields.Contains).ToDictionary(field => field, field => values[field]);
}
