using Tracking.Core;

namespace Tracking.Api.Operations;

/// <summary>The parameters of the operations, in the specification's words.</summary>
internal static class ParameterTable
{
    public static OperationParameter TaskId { get; } =
        new(OperationTable.TaskIdParameter, ParameterPlace.Path, "Task id", FieldType.LongNumber);

    public static OperationParameter JobId { get; } = new(OperationTable.JobIdParameter, ParameterPlace.Path, "Job id", FieldType.Text);

    public static OperationParameter Root { get; } =
        new(OperationTable.RootParameter, ParameterPlace.Query, "including roots or not", FieldType.Boolean);

    public static OperationParameter Status { get; } =
        new(OperationTable.StatusParameter, ParameterPlace.Query, "status", FieldType.Text) { IsRepeated = true };

    public static OperationParameter Type { get; } = new(OperationTable.TypeParameter, ParameterPlace.Query, "type", FieldType.Text);

    /// <summary>An ordinary parameter of all operations, also of those that do not look at it (Contract C2).</summary>
    public static OperationParameter Token { get; } =
        new(OperationTable.TokenParameter, ParameterPlace.Header, "Authentication token", FieldType.Text);

    /// <summary>The ids to link or unlink: strings, though ids are numbers (Contract G2).</summary>
    public static OperationParameter LinkIds(string name, string description) =>
        new(name, ParameterPlace.Query, description, FieldType.Text) { IsRepeated = true };
}
