namespace Tracking.Core;

/// <summary>Puts values together, in the order of the fields.</summary>
internal ref struct FieldValuesWriter(Span<byte> target)
{
    /// <summary>Up to so many bytes of values are put together on the stack.</summary>
    public const int OnStack = 1024;

    private readonly Span<byte> _target = target;
    private FieldSet _fields;
    private int _length;
    private bool _holdsNull;

    /// <summary>Adds a value as it stands elsewhere.</summary>
    public void Add(FieldSet field, ReadOnlySpan<byte> encoded)
    {
        encoded.CopyTo(_target[_length..]);
        _length += encoded.Length;
        _fields |= field;
        _holdsNull |= FieldEncoding.IsNull(encoded);
    }

    /// <summary>The values.</summary>
    public readonly FieldValues ToValues()
    {
        if (_fields.IsEmpty)
        {
            return default;
        }

        var record = TaskRecord.Make(_fields, _length, _holdsNull);
        _target[.._length].CopyTo(record.Values);
        return new FieldValues(record);
    }
}
