using System.Text.Json;
using System.Text.Json.Serialization;
using Tracking.Api.Control.Clocks;
using Tracking.Api.Control.Faults;
using Tracking.Api.Control.Graphs;
using Tracking.Api.Control.Journal;
using Tracking.Api.Control.Progress;
using Tracking.Api.Control.Tokens;
using Tracking.Api.Control.Watching;
using Tracking.Api.Control.WorldList;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Journal;
using Tracking.Api.Worlds.Progress;

namespace Tracking.Api.Control;

/// <summary>
/// Every body of the control plane. Requests refuse misspelt members, each by its attribute; answers leave out what they do not have.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(NameReader<FaultKind>), typeof(NameReader<FaultMoment>), typeof(NameReader<FaultCounting>)])]
[JsonSerializable(typeof(AdvanceRequest))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(EventData))]
[JsonSerializable(typeof(FaultSubmission))]
[JsonSerializable(typeof(FaultView))]
[JsonSerializable(typeof(FaultViews))]
[JsonSerializable(typeof(FreezeRequest))]
[JsonSerializable(typeof(GraphReport))]
[JsonSerializable(typeof(IReadOnlyList<FaultDefinition>))]
[JsonSerializable(typeof(IReadOnlyList<ProgressAnswer>))]
[JsonSerializable(typeof(List<JournalEntry>))]
[JsonSerializable(typeof(ProgressAnswer))]
[JsonSerializable(typeof(ProgressRequest))]
[JsonSerializable(typeof(RequestsAnswer))]
[JsonSerializable(typeof(SetRequest))]
[JsonSerializable(typeof(StepAnswer))]
[JsonSerializable(typeof(StepRequest))]
[JsonSerializable(typeof(TokenCounts))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(Verification))]
[JsonSerializable(typeof(VerifyRequest))]
[JsonSerializable(typeof(WorldsAnswer))]
internal sealed partial class AdminJson : JsonSerializerContext;

/// <summary>Names of an enumeration in camelCase; a wrong one is answered with the right ones.</summary>
internal sealed class NameReader<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ByName.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"must be one of {string.Join(", ", ByName.Keys)}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(NameOf(value));

    private static string NameOf(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
