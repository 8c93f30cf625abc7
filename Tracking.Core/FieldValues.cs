namespace Tracking.Core;

/// <summary>
/// Immutable values of some fields of a task: a set of fields and one value for each, in field order. In a draft a value may be
/// null, which means "clear this field" (Contract E1). All values are bytes that stand together (<see cref="FieldEncoding"/>), with
/// room before them for what makes a <see cref="TrackedTask"/> of them: a task takes little more memory than its JSON has, and what
/// is read is written without being converted.
/// </summary>
public readonly struct FieldValues
{
    private readonly TaskRecord _record;

    internal FieldValues(TaskRecord record) => _record = record;

    /// <summary>The fields that are present, with a value or with null.</summary>
    public FieldSet Fields => _record.Bytes is null ? default : _record.Fields;

    /// <summary>The values with the room for the head of a task; the values never change. The default where there are none.</summary>
    internal TaskRecord Record => _record;

    private ReadOnlySpan<byte> Content => _record.Bytes is null ? [] : _record.Values;

    /// <summary>The value of <paramref name="field"/> as an object; null where it is absent or null.</summary>
    public object? this[TaskField field] => Get(field).ToObject();

    /// <summary>The present fields whose value is not null.</summary>
    public FieldSet NonNull => _record.Bytes is null || !_record.HoldsNull ? Fields : Fields - Nulls;

    /// <summary>The present fields whose value is null.</summary>
    internal FieldSet Nulls
    {
        get
        {
            var result = default(FieldSet);
            var cursor = Walk();
            while (cursor.TryTakeFirst(out var present, out var encoded))
            {
                result |= FieldEncoding.IsNull(encoded) ? present : default;
            }

            return result;
        }
    }

    /// <summary>The values of some fields, as objects of the types that <see cref="FieldValue.ToObject"/> answers; the last of each field counts.</summary>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public static FieldValues Of(params ReadOnlySpan<(TaskField Field, object? Value)> values)
    {
        var builder = new FieldValuesBuilder();
        foreach (var (field, value) in values)
        {
            builder.Set(field, FieldValue.OfObject(value));
        }

        return builder.Build(builder.Fields);
    }

    /// <summary>The value of <paramref name="field"/>; null where it is absent or null.</summary>
    public FieldValue Get(TaskField field) => Fields.Contains(field) ? Walk().Take(field) : FieldValue.Null;

    /// <summary>Looks at the values one after the other.</summary>
    public FieldCursor Walk() => new(Fields, Content);

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

        var most = Content.Length;
        var writer = new FieldValuesWriter(most <= FieldValuesWriter.OnStack ? stackalloc byte[FieldValuesWriter.OnStack] : new byte[most]);
        var cursor = Walk();
        while (cursor.TryTakeFirst(out var field, out var encoded))
        {
            if (field.Overlaps(kept))
            {
                writer.Add(field, encoded, FieldEncoding.IsNull(encoded));
            }
        }

        return writer.ToValues();
    }

    /// <summary>These values with those of <paramref name="changes"/> over them; a null there removes the field (Contract E1).</summary>
    public FieldValues Merge(FieldValues changes)
    {
        if (changes.Fields.IsEmpty)
        {
            return this;
        }

        var most = Content.Length + changes.Content.Length;
        var writer = new FieldValuesWriter(most <= FieldValuesWriter.OnStack ? stackalloc byte[FieldValuesWriter.OnStack] : new byte[most]);
        var own = Walk();
        var changed = changes.Walk();
        var nulls = Fields - NonNull;
        while (changed.TryTakeFirst(out var field, out var encoded))
        {
            // What stands between two changes is copied as one.
            var before = own.TakeBefore(field, out var fields);
            writer.Add(fields, before, fields.Overlaps(nulls));
            own.Skip(field);
            if (!FieldEncoding.IsNull(encoded))
            {
                writer.Add(field, encoded, holdNull: false);
            }
        }

        var rest = own.TakeRest(out var last);
        writer.Add(last, rest, last.Overlaps(nulls));
        return writer.ToValues();
    }

    /// <summary>These values with <paramref name="value"/>, which is not null, for <paramref name="field"/>.</summary>
    public FieldValues With(TaskField field, FieldValue value)
    {
        var builder = new FieldValuesBuilder();
        builder.Set(field, value);
        return Merge(builder.Build(builder.Fields));
    }
}
