using System.Globalization;
using System.Text;

namespace Tracking.Core;

/// <summary>
/// Immutable values of some fields: which fields are present, and one value for each in the order of the table. A value is of the type
/// that <see cref="FieldType"/> says; in a draft it may be null, which means "clear this field" (Contract E1).
/// </summary>
public readonly struct FieldValues : IEquatable<FieldValues>
{
    private readonly object?[]? _values;

    private FieldValues(FieldSet fields, object?[] values) => (Fields, _values) = (fields, values);

    /// <summary>The fields that are present, with a value or with null.</summary>
    public FieldSet Fields { get; }

    /// <summary>The present fields whose value is not null.</summary>
    public FieldSet NonNull
    {
        get
        {
            var set = default(FieldSet);
            foreach (var present in Fields)
            {
                set = this[present] is null ? set : set.With(present);
            }

            return set;
        }
    }

    /// <summary>The value of a field; null where it is absent or null.</summary>
    public object? this[TaskField field] => Fields.Contains(field) ? _values![Fields.CountBefore(field)] : null;

    /// <summary>Whether the two hold the same values.</summary>
    public static bool operator ==(FieldValues left, FieldValues right) => left.Equals(right);

    /// <summary>Whether the two hold different values.</summary>
    public static bool operator !=(FieldValues left, FieldValues right) => !left.Equals(right);

    /// <summary>
    /// The values of some fields; of several values of one field the last counts. A date in local time becomes UTC, one of no kind is UTC.
    /// </summary>
    /// <exception cref="ArgumentException">A value is not of its field's type.</exception>
    public static FieldValues Of(params IEnumerable<(TaskField Field, object? Value)> values)
    {
        var given = new object?[TaskField.All.Count];
        var fields = default(FieldSet);
        foreach (var (field, value) in values)
        {
            given[field.Index] = HasType(field.Type, value)
                ? value is DateTime { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : value
                : throw new ArgumentException($"The field {field} has no values of type {value!.GetType()}.", nameof(values));
            fields = fields.With(field);
        }

        return Take(fields, field => given[field.Index]);
    }

    /// <summary>The same values, only those of <paramref name="fields"/>.</summary>
    public FieldValues Only(FieldSet fields)
    {
        var own = this;
        return (Fields & fields) == Fields ? this : Take(Fields & fields, field => own[field]);
    }

    /// <summary>These values with those of <paramref name="changes"/> over them; a null there removes the field (Contract E1).</summary>
    public FieldValues Merge(FieldValues changes)
    {
        if (changes.Fields.IsEmpty)
        {
            return this;
        }

        var own = this;
        var set = changes.NonNull;
        return Take((Fields - changes.Fields) | set, field => (set.Contains(field) ? changes : own)[field]);
    }

    /// <summary>These values with <paramref name="value"/> for <paramref name="field"/>; null removes the field.</summary>
    /// <exception cref="ArgumentException">The value is not of the field's type.</exception>
    public FieldValues With(TaskField field, object? value) => Merge(Of((field, value)));

    /// <inheritdoc/>
    public bool Equals(FieldValues other) => Fields == other.Fields && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldValues other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.GetHashCode();

    /// <summary>The values as <c>name=value</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var field in Fields)
        {
            var value = this[field] is DateTime time ? time.ToString("O", CultureInfo.InvariantCulture) : this[field] ?? "null";
            text.Append(text.Length == 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{field}={value}");
        }

        return text.ToString();
    }

    private static FieldValues Take(FieldSet fields, Func<TaskField, object?> valueOf)
    {
        var values = new object?[fields.Count];
        var index = 0;
        foreach (var field in fields)
        {
            values[index++] = valueOf(field);
        }

        return new FieldValues(fields, values);
    }

    private static bool HasType(FieldType type, object? value) => value is null || type switch
    {
        FieldType.Text => value is string,
        FieldType.Number => value is int,
        FieldType.LongNumber => value is long,
        FieldType.Boolean => value is bool,
        _ => value is DateTime,
    };
}
