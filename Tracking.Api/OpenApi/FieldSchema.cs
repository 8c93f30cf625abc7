using Microsoft.OpenApi;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.OpenApi;

/// <summary>The schema of one value: plain integers, never "integer or string".</summary>
internal static class FieldSchema
{
    public static OpenApiSchema Of(FieldType type) => new()
    {
        Type = type.SchemaType.ToJsonSchemaType(),
        Format = type.SchemaFormat,
    };
}
