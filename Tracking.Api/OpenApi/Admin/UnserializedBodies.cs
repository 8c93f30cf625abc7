using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tracking.Api.Control.Watching;
using Tracking.Core;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>
/// Names the bodies that are read or written field by field to the framework, which documents no type that no serializer knows;
/// <see cref="AdminSchemaTransformer"/> says what they hold.
/// </summary>
internal sealed class UnserializedBodies : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(GraphExport) ? JsonMetadataServices.CreateValueInfo<GraphExport>(options, new NoConverter<GraphExport>())
        : type == typeof(WaitFinding) ? JsonMetadataServices.CreateValueInfo<WaitFinding>(options, new NoConverter<WaitFinding>())
        : null;

    private sealed class NoConverter<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
