using System.Numerics;

namespace Tracking.Core;

/// <summary>An immutable set of <see cref="TaskField"/>s, one bit each.</summary>
/// <param name="Bits">The bits; bit n stands for the field of value n.</param>
public readonly record struct FieldSet(uint Bits)
{
    /// <summary>The set of one field.</summary>
    public static FieldSet Of(TaskField field) => new(1u << (int)field);

    /// <summary>The fields from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static FieldSet Range(TaskField first, TaskField last) =>
        new((uint.MaxValue >> (31 - (int)last)) & (uint.MaxValue << (int)first));

    /// <summary>How many fields are in the set, 0 to 32.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether the set holds no field.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The first field of the set, which must not be empty.</summary>
    public TaskField First => (TaskField)BitOperations.TrailingZeroCount(Bits);

    /// <summary>Whether the set holds <paramref name="field"/>.</summary>
    public bool Contains(TaskField field) => (Bits & (1u << (int)field)) != 0;

    /// <summary>Whether the two sets share a field.</summary>
    public bool Overlaps(FieldSet other) => (Bits & other.Bits) != 0;

    /// <summary>How many fields of the set come before <paramref name="field"/>.</summary>
    public int Rank(TaskField field) => BitOperations.PopCount(Bits & ((1u << (int)field) - 1));

    /// <summary>The fields of either set.</summary>
    public static FieldSet operator |(FieldSet left, FieldSet right) => new(left.Bits | right.Bits);

    /// <summary>The fields of both sets.</summary>
    public static FieldSet operator &(FieldSet left, FieldSet right) => new(left.Bits & right.Bits);

    /// <summary>The fields of <paramref name="left"/> that are not in <paramref name="right"/>.</summary>
    public static FieldSet operator -(FieldSet left, FieldSet right) => new(left.Bits & ~right.Bits);
}
