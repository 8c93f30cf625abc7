namespace Tracking.Core;

/// <summary>Gathers the values of one task's fields in any order, and of another's after that. Not thread-safe.</summary>
public sealed class FieldValuesBuilder
{
    private const int FieldCount = 32;
    private const int FirstLength = 256;
    private const int MostKept = 64 * 1024;

    private readonly (int Start, int Length)[] _places = new (int, int)[FieldCount]; // by field: where its value stands among the encoded
    private byte[] _encoded = [];
    private int _length;

    /// <summary>The fields that were set, to a value or to null.</summary>
    public FieldSet Fields { get; private set; }

    /// <summary>Forgets all values, and gives back the memory of long ones.</summary>
    public void Clear()
    {
        _encoded = _encoded.Length > MostKept ? [] : _encoded;
        Fields = default;
        _length = 0;
    }

    /// <summary>Sets a field; an earlier value is forgotten.</summary>
    public void Set(TaskField field, FieldValue value)
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

        var encoded = new byte[TrackedTask.HeadLength + length];
        var target = encoded.AsSpan(TrackedTask.HeadLength);
        for (var rest = built; !rest.IsEmpty; rest -= FieldSet.Of(rest.First))
        {
            var value = EncodedOf(rest.First);
            value.CopyTo(target);
            target = target[value.Length..];
        }

        return new FieldValues(built, encoded);
    }

    private ReadOnlySpan<byte> EncodedOf(TaskField field) => _encoded.AsSpan(_places[(int)field].Start, _places[(int)field].Length);
}
