using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Control;
using Tracking.Api.Control.Journal;
using Tracking.Api.Control.Watching;
using Tracking.Api.Wire.Values;
using Tracking.Api.Worlds;

namespace Tracking.Api.OpenApi.Admin;

/// <summary>The parameters of the operations of <c>/__admin</c>: arguments are read by hand, so no signature shows them.</summary>
internal static class AdminParameters
{
    private static readonly Dictionary<string, Func<OpenApiParameter[]>> ByOperation = new()
    {
        ["exportGraph"] = () => [Repeated(Query("job", FieldTypes.Text, "Only the tasks of these jobs, and the links between them."))],
        ["reset"] = () =>
        [
            Repeated(Query("keep", FieldTypes.Text, "What is to stay as it is.", Parts())),
            Query("to", FieldTypes.Text, "What the graph goes back to: the seed where it is left out.", "seed", "empty"),
        ],
        ["getFault"] = () => [Path("id", FieldTypes.Int64, "The fault's number.")],
        ["removeFault"] = () => [Path("id", FieldTypes.Int64, "The fault's number.")],
        ["removeProgress"] = () => [Path("id", FieldTypes.Int64, "The rule's id.")],
        ["dropWorld"] = () => [Path("name", FieldTypes.Text, "The world's name.")],
        ["events"] = () => [Header("Last-Event-ID", "The id of the last event that was seen: those after it come first.")],
        ["getRequests"] = () => Queries(RequestsQuery.Parameters),
        ["wait"] = () => Queries(WaitQuery.Parameters),
    };

    /// <summary>The operations that have parameters of their own.</summary>
    public static IReadOnlyCollection<string> Operations => ByOperation.Keys;

    /// <summary>The parameters of an operation that it does not share with all others.</summary>
    public static IReadOnlyList<OpenApiParameter> Of(string operation) =>
        ByOperation.TryGetValue(operation, out var create) ? create() : [];

    public static OpenApiParameter Header(string name, string description) =>
        Parameter(name, ParameterLocation.Header, FieldTypes.Text, description);

    private static OpenApiParameter[] Queries(IEnumerable<QueryParameter> parameters) => [.. parameters.Select(parameter =>
    {
        var query = Query(parameter.Name, parameter.Type, parameter.Description, [.. parameter.Values]);
        query.Required = parameter.IsRequired;
        return query;
    })];

    private static string[] Parts() =>
        [.. Enum.GetValues<WorldParts>().Where(part => part != WorldParts.None).Select(part => part.ToString().ToLowerInvariant())];

    private static OpenApiParameter Query(string name, FieldType type, string description, params string[] values)
    {
        var parameter = Parameter(name, ParameterLocation.Query, type, description);
        if (values.Length > 0)
        {
            ((OpenApiSchema)parameter.Schema!).Enum = [.. values.Select(value => JsonValue.Create(value))];
        }

        return parameter;
    }

    private static OpenApiParameter Path(string name, FieldType type, string description) =>
        Required(Parameter(name, ParameterLocation.Path, type, description));

    private static OpenApiParameter Required(OpenApiParameter parameter)
    {
        parameter.Required = true;
        return parameter;
    }

    private static OpenApiParameter Repeated(OpenApiParameter parameter)
    {
        parameter.Explode = true;
        parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = parameter.Schema };
        return parameter;
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, FieldType type, string description) => new()
    {
        Name = name,
        In = place,
        Description = description,
        Schema = TaskSchemas.OfValue(type),
    };
}
