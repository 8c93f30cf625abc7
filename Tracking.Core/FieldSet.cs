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
    public static FieldSet Of(params IEnumerable<TaskField> fields)
    {
        var set = default(FieldSet);
        foreach (var field in fields)
        {
            set = set.With(field);
        }

        return set;
    }

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
    public Enumerator GetEnumerator() => new(_bits);

    IEnumerator<TaskField> IEnumerable<TaskField>.GetEnumerator()
    {
        foreach (var field in this)
        {
            yield return field;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TaskField>)this).GetEnumerator();

    /// <summary>The wire names.</summary>
    public override string ToString() => string.Join(", ", this.Select(field => field.WireName));

    /// <summary>How many fields of the set come before <paramref name="field"/>.</summary>
    internal int CountBefore(TaskField field) => BitOperations.PopCount(_bits & (Bit(field) - 1));

    private static ulong Bit(TaskField field) => 1UL << field.Index;

    /// <summary>Goes through the fields without a place on the heap: every task that is read or written is gone through.</summary>
    public struct Enumerator
    {
        private ulong _rest;

        internal Enumerator(ulong bits) => _rest = bits;

        /// <summary>The field that was reached.</summary>
        public TaskField Current { get; private set; } = null!;

        /// <summary>Goes to the next field; false where there is none.</summary>
        public bool MoveNext()
        {
            if (_rest == 0)
            {
                return false;
            }

            Current = TaskField.At(BitOperations.TrailingZeroCount(_rest));
            _rest &= _rest - 1;
            return true;
        }
    }
}
