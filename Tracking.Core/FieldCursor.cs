namespace Tracking.Core;

/// <summary>Looks at the values of some fields in the order of the fields, each once.</summary>
public ref struct FieldCursor
{
    private ReadOnlySpan<byte> _rest;
    private uint _bits; // the fields whose values stand in the rest

    internal FieldCursor(FieldSet fields, ReadOnlySpan<byte> values)
    {
        _bits = fields.Bits;
        _rest = values;
    }

    /// <summary>The value of a field that comes after all that were asked for before; null where it is absent or null.</summary>
    public FieldValue Take(TaskField field)
    {
        var bit = FieldSet.Of(field).Bits;
        for (; (_bits & (bit - 1)) != 0; _bits &= _bits - 1)
        {
            _rest = _rest[FieldEncoding.LengthOf(_rest)..];
        }

        if ((_bits & bit) == 0)
        {
            return FieldValue.Null;
        }

        _bits &= ~bit;
        return FieldEncoding.Read(ref _rest);
    }

    /// <summary>Moves to the first field that was not taken; false at the end.</summary>
    internal bool TryTakeFirst(out FieldSet field, out ReadOnlySpan<byte> encoded)
    {
        field = new FieldSet(_bits & (~_bits + 1));
        encoded = [];
        if (_bits == 0)
        {
            return false;
        }

        _bits &= _bits - 1;
        encoded = _rest[..FieldEncoding.LengthOf(_rest)];
        _rest = _rest[encoded.Length..];
        return true;
    }
}
