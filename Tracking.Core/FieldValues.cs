using System.Numerics;

namespace Tracking.Core;

/// <summary>
/// Immutable values of some fields of a task: a set of fields and one value for each, in field order. A value is a
/// <see cref="string"/>, <see cref="int"/>, <see cref="bool"/> or UTC <see cref="DateTime"/>; in a draft it may be
/// null, which means "clear this field" (Contract E1). Only present fields cost memory: a typical task has a third of them.
/// </summary>
public readonly struct FieldValues
{
    private readonly object?[]? _values;

    internal FieldValues(FieldSet fields, object?[]? values)
    {
        Fields = fields;
        _values = values;
    }

    /// <summary>One value for each of the fields, in their order; never changed.</summary>
    internal object?[]? Packed => _values;

    /// <summary>The fields that are present, with a value or with null.</summary>
    public FieldSet Fields { get; }

    /// <summary>The value of <paramref name="field"/>; null where it is absent or null.</summary>
    public object? this[TaskField field] => Fields.Contains(field) ? _values![Fields.Rank(field)] : null;

    /// <summary>The present fields whose value is not null.</summary>
    public FieldSet NonNull
    {
        get
        {
            var result = 0u;
            var index = 0;
            for (var bits = Fields.Bits; bits != 0; bits &= bits - 1)
            {
                if (_values![index++] is not null)
                {
                    result |= bits & (~bits + 1);
                }
            }

            return new FieldSet(result);
        }
    }

    /// <summary>Packs the values of <paramref name="fields"/> out of <paramref name="slots"/>, which has one slot for each of the 32 fields.</summary>
    public static FieldValues Pack(FieldSet fields, ReadOnlySpan<object?> slots)
    {
        if (fields.IsEmpty)
        {
            return default;
        }

        var values = new object?[fields.Count];
        var index = 0;
        for (var bits = fields.Bits; bits != 0; bits &= bits - 1)
        {
            values[index++] = slots[BitOperations.TrailingZeroCount(bits)];
        }

        return new FieldValues(fields, values);
    }

    /// <summary>The same values, only those of <paramref name="fields"/>.</summary>
    public FieldValues Only(FieldSet fields)
    {
        var kept = Fields & fields;
        if (kept == Fields)
        {
            return this;
        }

        if (kept.IsEmpty)
        {
            return default;
        }

        var values = new object?[kept.Count];
        var (from, to) = (0, 0);
        for (var bits = Fields.Bits; bits != 0; bits &= bits - 1, from++)
        {
            if ((bits & (~bits + 1) & kept.Bits) != 0)
            {
                values[to++] = _values![from];
            }
        }

        return new FieldValues(kept, values);
    }

    /// <summary>These values with those of <paramref name="changes"/> over them; a null there removes the field (Contract E1).</summary>
    public FieldValues Merge(FieldValues changes)
    {
        if (changes.Fields.IsEmpty)
        {
            return this;
        }

        var merged = (Fields - changes.Fields) | changes.NonNull;
        if (merged.IsEmpty)
        {
            return default;
        }

        var values = new object?[merged.Count];
        var (own, changed, to) = (0, 0, 0);
        for (var bits = Fields.Bits | changes.Fields.Bits; bits != 0; bits &= bits - 1)
        {
            var bit = bits & (~bits + 1);
            var value = (Fields.Bits & bit) != 0 ? _values![own++] : null;
            value = (changes.Fields.Bits & bit) != 0 ? changes._values![changed++] : value;
            if ((merged.Bits & bit) != 0)
            {
                values[to++] = value;
            }
        }

        return new FieldValues(merged, values);
    }

    /// <summary>These values with <paramref name="value"/> for <paramref name="field"/>.</summary>
    public FieldValues With(TaskField field, object value)
    {
        var position = Fields.Rank(field);
        object?[] values;
        if (Fields.Contains(field))
        {
            values = [.. _values!];
            values[position] = value;
        }
        else
        {
            ReadOnlySpan<object?> before = _values;
            values = [.. before[..position], value, .. before[position..]];
        }

        return new FieldValues(Fields | FieldSet.Of(field), values);
    }

    /// <summary>The number of fields that there are, and so of slots.</summary>
    public const int SlotCount = 32;
}
