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
        if (!MoveTo(field))
        {
            return FieldValue.Null;
        }

        _bits &= _bits - 1;
        return FieldEncoding.Read(ref _rest);
    }

    /// <summary>The text of a field, as by <see cref="Take"/>, which makes more of it; false where the field has none, and then it may still be taken.</summary>
    public bool TryTakeText(TaskField field, out ReadOnlySpan<byte> utf8)
    {
        if (!MoveTo(field) || !FieldEncoding.TryReadText(ref _rest, out utf8))
        {
            utf8 = default;
            return false;
        }

        _bits &= _bits - 1;
        return true;
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

    // Whether there is a value of the field, which then stands at the beginning.
    private bool MoveTo(TaskField field)
    {
        var bit = FieldSet.Of(field).Bits;
        for (; (_bits & (bit - 1)) != 0; _bits &= _bits - 1)
        {
            _rest = _rest[FieldEncoding.LengthOf(_rest)..];
        }

        return (_bits & bit) != 0;
    }
}
