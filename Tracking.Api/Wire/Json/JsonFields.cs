using System.Numerics;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Writes the fields of a task as JSON members.</summary>
internal sealed class JsonFields(JsonDates dates, JsonNulls nulls)
{
    /// <summary>Writes the members of the fields, without the braces, the kind or <c>nexts</c>.</summary>
    public void Write(JsonText text, in TaskSnapshot snapshot)
    {
        var held = snapshot.Task.Values.Fields | FieldTable.AlwaysShown;
        Write(text, snapshot, nulls.Shown(snapshot.Kind, held));
    }

    /// <summary>Writes the members of some fields.</summary>
    public void Write(JsonText text, in TaskSnapshot snapshot, FieldSet fields)
    {
        var values = snapshot.Task.Values.Walk();
        for (var bits = fields.Bits; bits != 0; bits &= bits - 1)
        {
            FieldTable.Of((TaskField)BitOperations.TrailingZeroCount(bits)).WriteJson(text, snapshot, ref values, dates);
        }
    }
}
