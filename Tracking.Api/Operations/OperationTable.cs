using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Operations;

/// <summary>The eleven operations, in the specification's words.</summary>
internal static class OperationTable
{
    public const string BasePath = "/tracking";
    public const string Version = "4.2.0";
    public const string Title = "NFVD tracking API /tracking";
    public const string Tag = "Task";

    public const string TaskIdParameter = "taskId";
    public const string JobIdParameter = "jobId";
    public const string RootParameter = "root";
    public const string StatusParameter = "status";
    public const string TypeParameter = "type";
    public const string TokenParameter = "X-Auth-Token";

    /// <summary>The schema of one task, as the specification names it.</summary>
    public const string TaskSchema = "Task";

    private const string TaskPath = "/task/{taskId}";
    private const string WellFormedMany = "Bad request, check input parameters. Are they well formed?";
    private const string WellFormedOne = "Bad request, check input parameters. Is it well formed?";
    private const string Unauthenticated = "Authentication error. Is token missing?";
    private const string Missing = "Bad request";
    private const string Failed = "Internal server error";

    public static TrackingOperation CreateTasks { get; } = new()
    {
        Name = "createTasks",
        Method = HttpMethods.Post,
        Path = "/task",
        Summary = "Create Task that not exist",
        Parameters = [ParameterTable.Token],
        Responses = Write(StatusCodes.Status200OK, "Success", WellFormedMany),
        RequestSchema = WireNames.Tasks,
        RequestDescription = "Tasks",
    };

    public static TrackingOperation GetTask { get; } = new()
    {
        Name = "getTask",
        Method = HttpMethods.Get,
        Path = TaskPath,
        Summary = "Get Task from id",
        Parameters = [ParameterTable.TaskId, ParameterTable.Token],
        Responses = Read("Task found"),
        ResponseSchema = TaskSchema,
    };

    public static TrackingOperation UpdateTask { get; } = new()
    {
        Name = "updateTask",
        Method = HttpMethods.Put,
        Path = TaskPath,
        Summary = "Update existing task",
        Parameters = [ParameterTable.TaskId, ParameterTable.Token],
        Responses = Write(StatusCodes.Status200OK, "Task successfully updated", WellFormedOne),
        RequestSchema = TaskSchema,
        RequestDescription = "Task",
        ResponseSchema = TaskSchema,
    };

    public static TrackingOperation DeleteTask { get; } = new()
    {
        Name = "deleteTask",
        Method = HttpMethods.Delete,
        Path = TaskPath,
        Summary = "Delete existing task",
        Parameters = [ParameterTable.TaskId, ParameterTable.Token],
        Responses = Write(StatusCodes.Status204NoContent, "Task successfully deleted", WellFormedMany),
    };

    public static LinkOperations Next { get; } = Links(LinkDirection.Next, "next", "Next", "nexts", "nextTaskId");

    public static LinkOperations Previous { get; } = Links(LinkDirection.Previous, "previous", "Previous", "previous", "prevTaskId");

    public static TrackingOperation GetJobTasks { get; } = new()
    {
        Name = "getJobTasks",
        Method = HttpMethods.Get,
        Path = "/{jobId}/task/roots",
        Summary = "Return the tasks of the job (including roots or not)",
        Parameters = [ParameterTable.JobId, ParameterTable.Root, ParameterTable.Token],
        Responses = Read("Tasks readed"),
        ResponseSchema = WireNames.Tasks,
    };

    /// <summary>All operations, in the specification's order.</summary>
    public static IReadOnlyList<TrackingOperation> All { get; } =
    [
        CreateTasks, DeleteTask, GetTask, UpdateTask, Next.Remove, Next.Get, Next.Add, Previous.Remove, Previous.Get, Previous.Add,
        GetJobTasks,
    ];

    private static LinkOperations Links(LinkDirection direction, string segment, string title, string reading, string parameter)
    {
        var path = $"{TaskPath}/{segment}";
        OperationParameter[] linking = [ParameterTable.TaskId, ParameterTable.LinkIds(parameter, $"{title} taskId"), ParameterTable.Token];
        return new LinkOperations(
            Get: new TrackingOperation
            {
                Name = $"get{title}Tasks",
                Method = HttpMethods.Get,
                Path = path,
                Summary = $"Get {reading} Tasks from taskId",
                Parameters = [ParameterTable.TaskId, ParameterTable.Status, ParameterTable.Type, ParameterTable.Token],
                Responses = Read($"{title} task found"),
                ResponseSchema = WireNames.Tasks,
                Direction = direction,
            },
            Add: new TrackingOperation
            {
                Name = $"add{title}Tasks",
                Method = HttpMethods.Put,
                Path = path,
                Summary = $"Add {segment} tasks to taskId",
                Parameters = linking,
                Responses = Write(StatusCodes.Status200OK, $"{title} tasks successfully added", WellFormedOne),
                ResponseSchema = WireNames.Tasks,
                Direction = direction,
                LinkParameter = parameter,
            },
            Remove: new TrackingOperation
            {
                Name = $"remove{title}Tasks",
                Method = HttpMethods.Delete,
                Path = path,
                Summary = $"Delete {segment} tasks in taskId",
                Parameters = linking,
                Responses = Write(StatusCodes.Status204NoContent, $"{title} tasks successfully deleted", WellFormedMany),
                Direction = direction,
                LinkParameter = parameter,
            });
    }

    private static Dictionary<int, string> Read(string success) => new()
    {
        [StatusCodes.Status200OK] = success,
        [StatusCodes.Status400BadRequest] = WellFormedMany,
        [StatusCodes.Status500InternalServerError] = Failed,
    };

    private static Dictionary<int, string> Write(int status, string success, string badRequest) => new()
    {
        [status] = success,
        [StatusCodes.Status400BadRequest] = badRequest,
        [StatusCodes.Status403Forbidden] = Unauthenticated,
        [StatusCodes.Status404NotFound] = Missing,
        [StatusCodes.Status500InternalServerError] = Failed,
    };
}

/// <summary>The three operations on one side of a task.</summary>
internal sealed record LinkOperations(TrackingOperation Get, TrackingOperation Add, TrackingOperation Remove);
