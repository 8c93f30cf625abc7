using System.Text.Json;
using System.Text.Json.Serialization;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api.Control.Faults;

/// <summary>The faults that a call brings: one, or a list that is added as a whole or not at all.</summary>
/// <param name="Items">The faults; null where there is no object.</param>
/// <param name="IsList">Whether they came as a list.</param>
[JsonConverter(typeof(FaultSubmissionReader))]
internal sealed record FaultSubmission(IReadOnlyList<FaultDefinition?> Items, bool IsList)
{
    private static readonly FaultDefinitionValidator Validator = new();

    /// <summary>Adds all of them or, where one is refused, none; the result is what was added, or the problem.</summary>
    public (IReadOnlyList<FaultView> Added, Problem? Problem) AddTo(FaultTable table) =>
        FindProblem() is { } problem ? ([], problem) : table.Add(Items!);

    private Problem? FindProblem()
    {
        if (Items.Count > FaultTable.Capacity)
        {
            var tooMany = $"must not hold more than {FaultTable.Capacity} faults";
            return Problem.About(StatusCodes.Status400BadRequest, BodyFailure.Body, tooMany);
        }

        var failures = Items.SelectMany((definition, index) => Check(definition, IsList ? $"[{index}]" : "")).ToList();
        return failures.Count > 0 ? Problem.Of(StatusCodes.Status400BadRequest, failures) : null;
    }

    private static IEnumerable<BodyFailure> Check(FaultDefinition? definition, string place)
    {
        if (definition is null)
        {
            return [new BodyFailure(place, "must be an object")];
        }

        var prefix = place.Length == 0 ? "" : place + ".";
        return Validator.Validate(definition).Errors
            .Select(error => new BodyFailure(prefix + JsonRules.PathOf(error.PropertyName), error.ErrorMessage));
    }
}

/// <summary>Faults in the order in which they were added.</summary>
internal sealed record FaultViews(IReadOnlyList<FaultView> Faults);

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
