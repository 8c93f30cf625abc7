namespace Tracking.Core;

/// <summary>Gathers the values of one task's fields in any order, and of another's after that. Not thread-safe.</summary>
/// <param name="arena">Where values are to stand; null where each task has memory of its own.</param>
public sealed class FieldValuesBuilder(RecordArena? arena = null)
{
    private const int FieldCount = 32;
    private const int FirstLength = 256;
    private const int MostKept = 64 * 1024;

    private readonly (int Start, int Length)[] _places = new (int, int)[FieldCount]; // by field: where its value stands among the encoded
    private byte[] _encoded = [];
    private int _length;
    private FieldSet _nulls;

    /// <summary>The fields that were set, to a value or to null.</summary>
    public FieldSet Fields { get; private set; }

    /// <summary>Forgets all values, and gives back the memory of long ones.</summary>
    public void Clear()
    {
        _encoded = _encoded.Length > MostKept ? [] : _encoded;
        Fields = default;
        _nulls = default;
        _length = 0;
    }

    /// <summary>Sets a field; an earlier value is forgotten.</summary>
    public void Set(TaskField field, in FieldValue value)
    {
        var most = _length + FieldEncoding.MostOverhead + value.Utf8.Length;
        if (most > _encoded.Length)
        {
            Array.Resize(ref _encoded, Math.Max(most, Math.Max(_encoded.Length * 2, FirstLength)));
        }

        var length = FieldEncoding.Write(_encoded.AsSpan(_length), value);
        _places[(int)field] = (_length, length);
        _length += length;
        Fields |= FieldSet.Of(field);
        _nulls = value.IsNull ? _nulls | FieldSet.Of(field) : _nulls - FieldSet.Of(field);
    }

    /// <summary>The value of a field; null where it is absent or null.</summary>
    public FieldValue Get(TaskField field)
    {
        if (!Fields.Contains(field))
        {
            return FieldValue.Null;
        }

        var encoded = EncodedOf(field);
        return FieldEncoding.Read(ref encoded);
    }

    /// <summary>Those of the values that belong to <paramref name="fields"/>.</summary>
    public FieldValues Build(FieldSet fields)
    {
        var built = Fields & fields;
        if (built.IsEmpty)
        {
            return default;
        }

        var length = 0;
        for (var rest = built; !rest.IsEmpty; rest -= FieldSet.Of(rest.First))
        {
            length += _places[(int)rest.First].Length;
        }

        var record = TaskRecord.Make(built, length, built.Overlaps(_nulls), arena);
        CopyTo(record.Values, built);
        return new FieldValues(record);
    }

    // Values that were set in the order of their fields are copied together.
    private void CopyTo(Span<byte> target, FieldSet fields)
    {
        var (start, end) = (0, 0);
        for (var rest = fields; !rest.IsEmpty; rest -= FieldSet.Of(rest.First))
        {
            var place = _places[(int)rest.First];
            if (place.Start != end)
            {
                target = Copy(target, start, end);
                start = place.Start;
            }

            end = place.Start + place.Length;
        }

        Copy(target, start, end);
    }

    private Span<byte> Copy(Span<byte> target, int start, int end)
    {
        _encoded.AsSpan(start..end).CopyTo(target);
        return target[(end - start)..];
    }

    private ReadOnlySpan<byte> EncodedOf(TaskField field) => _encoded.AsSpan(_places[(int)field].Start, _places[(int)field].Length);
}
