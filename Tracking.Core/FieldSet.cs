using System.Collections;
using System.Numerics;

namespace Tracking.Core;

/// <summary>An immutable set of fields, one bit each. It enumerates in the order of the table.</summary>
public readonly record struct FieldSet : IEnumerable<TaskField>
{
    /// <summary>How many fields there may be.</summary>
    internal const int Capacity = 64;

    private readonly ulong _bits; // bit n stands for the field of index n

    private FieldSet(ulong bits) => _bits = bits;

    /// <summary>All fields.</summary>
    public static FieldSet All => Of(TaskField.All);

    /// <summary>How many fields the set holds, 0 to 64.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>Whether the set holds no field.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The first field of the set, which must not be empty.</summary>
    public TaskField First => TaskField.At(BitOperations.TrailingZeroCount(_bits));

    /// <summary>The set of some fields.</summary>
    public static FieldSet Of(params IEnumerable<TaskField> fields) => fields.Aggregate(default(FieldSet), (set, field) => set.With(field));

    /// <summary>The set with <paramref name="field"/>.</summary>
    public FieldSet With(TaskField field) => new(_bits | Bit(field));

    /// <summary>The set without <paramref name="field"/>.</summary>
    public FieldSet Without(TaskField field) => new(_bits & ~Bit(field));

    /// <summary>Whether the set holds <paramref name="field"/>.</summary>
    public bool Contains(TaskField field) => (_bits & Bit(field)) != 0;

    /// <summary>Whether the two sets share a field.</summary>
    public bool Overlaps(FieldSet other) => (_bits & other._bits) != 0;

    /// <summary>The fields of either set.</summary>
    public static FieldSet operator |(FieldSet left, FieldSet right) => new(left._bits | right._bits);

    /// <summary>The fields of both sets.</summary>
    public static FieldSet operator &(FieldSet left, FieldSet right) => new(left._bits & right._bits);

    /// <summary>The fields of <paramref name="left"/> that are not in <paramref name="right"/>.</summary>
    public static FieldSet operator -(FieldSet left, FieldSet right) => new(left._bits & ~right._bits);

    /// <summary>Enumerates the fields in the order of the table.</summary>
    public IEnumerator<TaskField> GetEnumerator()
    {
        for (var rest = _bits; rest != 0; rest &= rest - 1)
        {
            yield return TaskField.At(BitOperations.TrailingZeroCount(rest));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The wire names.</summary>
    public override string ToString() => string.Join(", ", this.Select(field => field.WireName));

    /// <summary>How many fields of the set come before <paramref name="field"/>.</summary>
    internal int CountBefore(TaskField field) => BitOperations.PopCount(_bits & (Bit(field) - 1));

    private static ulong Bit(TaskField field) => 1UL << field.Index;
}
