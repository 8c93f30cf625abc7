using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Control;
using Tracking.Api.Control.Journal;
using Tracking.Api.Control.Watching;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>The parameters in queries and headers of <c>/__admin</c>: these are read by hand, so no signature shows them.</summary>
internal static class AdminParameters
{
    private static readonly Dictionary<string, Func<IEnumerable<OpenApiParameter>>> ByOperation = new()
    {
        ["exportGraph"] = () => [Repeated(Query(new("job", FieldType.Text, "Only the tasks of these jobs, and the links between them.")))],
        ["reset"] = () =>
        [
            Repeated(Query(new("keep", FieldType.Text, "What is to stay as it is.", Parts()))),
            Query(new("to", FieldType.Text, "What the graph goes back to: the seed where it is left out.", "seed", "empty")),
        ],
        ["events"] = () => [Header("Last-Event-ID", "The id of the last event that was seen: those after it come first.")],
        ["getRequests"] = () => RequestsQuery.Parameters.Select(Query),
        ["wait"] = () => WaitQuery.Parameters.Select(Query),
    };

    /// <summary>The operations that have parameters in queries or headers of their own.</summary>
    public static IReadOnlyCollection<string> Operations => ByOperation.Keys;

    public static IEnumerable<OpenApiParameter> Of(string operation) => ByOperation.TryGetValue(operation, out var create) ? create() : [];

    public static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = TaskSchemas.OfValue(FieldType.Text),
    };

    private static string[] Parts() =>
        [.. Enum.GetValues<WorldParts>().Where(part => part != WorldParts.None).Select(part => part.ToString().ToLowerInvariant())];

    private static OpenApiParameter Query(QueryParameter parameter)
    {
        var schema = TaskSchemas.OfValue(parameter.Type);
        schema.Enum = parameter.Values.Count > 0 ? [.. parameter.Values.Select(value => JsonValue.Create(value))] : null;
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Required = parameter.IsRequired,
            Schema = schema,
        };
    }

    private static OpenApiParameter Repeated(OpenApiParameter parameter)
    {
        parameter.Explode = true;
        parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = parameter.Schema };
        return parameter;
    }
}
