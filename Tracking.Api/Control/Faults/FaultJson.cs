using System.Text.Json;
using System.Text.Json.Serialization;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api.Control.Faults;

/// <summary>Reads one fault or a list of them.</summary>
internal sealed class FaultSubmissionReader : JsonConverter<FaultSubmission>
{
    public override FaultSubmission Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? new FaultSubmission(JsonSerializer.Deserialize(ref reader, AdminJson.Default.IReadOnlyListFaultDefinition)!, true)
            : new FaultSubmission([JsonSerializer.Deserialize(ref reader, AdminJson.Default.FaultDefinition)], false);

    public override void Write(Utf8JsonWriter writer, FaultSubmission value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}

/// <summary>Names of an enumeration in camelCase; a wrong one is answered with the right ones.</summary>
internal sealed class NameReader<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.OrdinalIgnoreCase);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ByName.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"must be one of {string.Join(", ", ByName.Keys)}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
