using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Values;

/// <summary>How values of one type are read from both formats.</summary>
internal abstract class FieldType
{
    /// <summary>What a reader is told that was expected, as in "must be …".</summary>
    public abstract string Expectation { get; }

    /// <summary>The type's name in the OpenAPI documents.</summary>
    public abstract string SchemaType { get; }

    /// <summary>The format's name in the OpenAPI documents; null where there is none.</summary>
    public virtual string? SchemaFormat => null;

    /// <summary>Reads the text of an XML element (Contract J9); the value may be null, for an empty text.</summary>
    public abstract bool TryReadText(string text, out FieldValue value);

    /// <summary>Reads the scalar JSON token that the reader stands on, other than null (Contract L8). The bytes are known to be UTF-8.</summary>
    public abstract bool TryReadJson(scoped ref Utf8JsonReader reader, out FieldValue value);
}
