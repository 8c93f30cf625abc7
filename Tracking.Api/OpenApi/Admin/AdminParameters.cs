using System.Text.Json.Nodes;
using Microsoft.OpenApi;
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
        ["getRequests"] = () =>
        [
            .. Criteria(Query("status", FieldTypes.Int32, "The status of the answer."), "The task id of the path.", "The job id of the path."),
            Query("limit", FieldTypes.Int32, "At most so many requests, the oldest first."),
        ],
        ["wait"] = () =>
        [
            Required(Query("for", FieldTypes.Text, "What to wait for.", "task", "job", "requests")),
            Query("timeout", FieldTypes.Int32, "At most so many milliseconds, up to 600000; 30000 where it is left out."),
            Query("field", FieldTypes.Text, "For a task: the field that must have the value; status where it is left out."),
            Query("value", FieldTypes.Text, "For a task: the value."),
            Query("exists", FieldTypes.Boolean, "For a task: whether it must be there, whatever its fields."),
            Query("count", FieldTypes.Text, "For a job: how many tasks must have the status, a number, any or all (the default). For requests: how many must match; 1 where it is left out."),
            .. Criteria(
                Query("status", FieldTypes.Text, "For a job: the status of its tasks. For requests: the status of the answer."),
                "For a task: its id. For requests: the task id of the path.",
                "For a job: its id. For requests: the job id of the path."),
        ],
    };

    /// <summary>The operations that have parameters of their own.</summary>
    public static IReadOnlyCollection<string> Operations => ByOperation.Keys;

    /// <summary>The parameters of an operation that it does not share with all others.</summary>
    public static IReadOnlyList<OpenApiParameter> Of(string operation) => ByOperation.TryGetValue(operation, out var create) ? create() : [];

    public static OpenApiParameter Header(string name, string description) => Parameter(name, ParameterLocation.Header, FieldTypes.Text, description);

    private static OpenApiParameter[] Criteria(OpenApiParameter status, string task, string job) =>
    [
        Query("operation", FieldTypes.Text, "The name of the operation, such as getTask."),
        Query("method", FieldTypes.Text, "The method."),
        Query("path", FieldTypes.Text, "The path as sent, with * for any text."),
        Query("task", FieldTypes.Int64, task),
        Query("job", FieldTypes.Text, job),
        status,
        Query("since", FieldTypes.Int64, "Only requests after the one of this number."),
        Query("bodyContains", FieldTypes.Text, "A text that the kept part of the body holds."),
    ];

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
