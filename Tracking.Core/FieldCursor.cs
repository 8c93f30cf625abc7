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
        if (!MoveTo(FieldSet.Of(field)))
        {
            return FieldValue.Null;
        }

        _bits &= _bits - 1;
        return FieldEncoding.Read(ref _rest);
    }

    /// <summary>The text of a field, as by <see cref="Take"/>, which makes more of it; false where the field has none, and then it may still be taken.</summary>
    public bool TryTakeText(TaskField field, out ReadOnlySpan<byte> utf8)
    {
        if (!MoveTo(FieldSet.Of(field)) || !FieldEncoding.TryReadText(ref _rest, out utf8))
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

    /// <summary>The values of all fields before a field, as they stand together.</summary>
    internal ReadOnlySpan<byte> TakeBefore(FieldSet field, out FieldSet taken)
    {
        var values = _rest;
        taken = new FieldSet(_bits & (field.Bits - 1));
        MoveTo(field);
        return values[..^_rest.Length];
    }

    /// <summary>The values of all fields that were not taken, as they stand together.</summary>
    internal ReadOnlySpan<byte> TakeRest(out FieldSet taken)
    {
        var values = _rest;
        taken = new FieldSet(_bits);
        this = default;
        return values;
    }

    /// <summary>Passes over the value of a field, if there is one, and those before it.</summary>
    internal void Skip(FieldSet field)
    {
        if (MoveTo(field))
        {
            TryTakeFirst(out _, out _);
        }
    }

    // Whether there is a value of the field, which then stands at the beginning.
    private bool MoveTo(FieldSet field)
    {
        for (; (_bits & (field.Bits - 1)) != 0; _bits &= _bits - 1)
        {
            _rest = _rest[FieldEncoding.LengthOf(_rest)..];
        }

        return (_bits & field.Bits) != 0;
    }
}
