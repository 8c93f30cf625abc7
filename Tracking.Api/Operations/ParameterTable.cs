using Tracking.Api.Wire.Values;

namespace Tracking.Api.Operations;

/// <summary>The parameters of the operations, in the specification's words.</summary>
internal static class ParameterTable
{
    public static OperationParameter TaskId { get; } = new(OperationTable.TaskIdParameter, ParameterPlace.Path, "Task id", FieldTypes.Int64);

    public static OperationParameter JobId { get; } = new(OperationTable.JobIdParameter, ParameterPlace.Path, "Job id", FieldTypes.Text);

    public static OperationParameter Root { get; } =
        new(OperationTable.RootParameter, ParameterPlace.Query, "including roots or not", FieldTypes.Boolean);

    public static OperationParameter Status { get; } =
        new(OperationTable.StatusParameter, ParameterPlace.Query, "status", FieldTypes.Text) { IsRepeated = true };

    public static OperationParameter Type { get; } = new(OperationTable.TypeParameter, ParameterPlace.Query, "type", FieldTypes.Text);

    /// <summary>An ordinary parameter of all operations, also of those that do not look at it (Contract C2).</summary>
    public static OperationParameter Token { get; } =
        new(OperationTable.TokenParameter, ParameterPlace.Header, "Authentication token", FieldTypes.Text);

    /// <summary>The ids to link or unlink: strings, though ids are numbers (Contract G2).</summary>
    public static OperationParameter LinkIds(string name, string description) =>
        new(name, ParameterPlace.Query, description, FieldTypes.Text) { IsRepeated = true };
}
