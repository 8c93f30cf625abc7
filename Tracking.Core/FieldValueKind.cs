namespace Tracking.Core;

/// <summary>What a <see cref="FieldValue"/> is.</summary>
public enum FieldValueKind
{
    /// <summary>No value; in a draft it means "clear this field" (Contract E1).</summary>
    Null,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A signed 32-bit integer.</summary>
    Number,

    /// <summary>A signed 64-bit integer.</summary>
    LongNumber,

    /// <summary>A time, UTC.</summary>
    Timestamp,

    /// <summary>A text.</summary>
    Text,
}
