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

    /// <summary>Adds the values of some fields as they stand elsewhere.</summary>
    /// <param name="fields">The fields, all after those before.</param>
    /// <param name="encoded">Their values.</param>
    /// <param name="holdNull">Whether one of the values is null.</param>
    public void Add(FieldSet fields, ReadOnlySpan<byte> encoded, bool holdNull)
    {
        encoded.CopyTo(_target[_length..]);
        _length += encoded.Length;
        _fields |= fields;
        _holdsNull |= holdNull;
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
