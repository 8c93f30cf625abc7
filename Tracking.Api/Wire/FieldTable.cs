using System.Collections.Frozen;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>
/// The one table of fields: it drives reading and writing in both formats, merging and the OpenAPI schemas.
/// Its order is the order of output (Contract M7).
/// </summary>
internal static class FieldTable
{
    private static readonly FieldDefinition[] Definitions =
    [
        new(TaskField.Id, "id", FieldTypes.Int64),
        new(TaskField.Status, "status", FieldTypes.Text),
        new(TaskField.CreationTimestamp, "creation-timestamp", FieldTypes.Timestamp),
        new(TaskField.UpdateTimestamp, "update-timestamp", FieldTypes.Timestamp),
        new(TaskField.JobId, "job-id", FieldTypes.Text),
        new(TaskField.Root, "root", FieldTypes.Boolean),
        new(TaskField.Name, "name", FieldTypes.Text),
        new(TaskField.Description, "description", FieldTypes.Text),
        new(TaskField.StartTime, "start-time", FieldTypes.Timestamp),
        new(TaskField.FinishTime, "finish-time", FieldTypes.Timestamp),
        new(TaskField.Lock, "lock", FieldTypes.Text),
        new(TaskField.WorkflowId, "workflow-id", FieldTypes.Text),
        new(TaskField.MatchId, "match-id", FieldTypes.Text),
        new(TaskField.RollbackStatus, "rollback-status", FieldTypes.Text),
        new(TaskField.ExecutionCode, "execution-code", FieldTypes.Text),
        new(TaskField.ExecutionDescription, "execution-description", FieldTypes.Text),
        new(TaskField.InitialArtifactStatus, "initial-artifact-status", FieldTypes.Text),
        new(TaskField.MainArtifact, "main-artifact", FieldTypes.Text),
        new(TaskField.FinalStatus, "final-status", FieldTypes.Text),
        new(TaskField.Condition, "condition", FieldTypes.Text),
        new(TaskField.Path, "path", FieldTypes.Text),
        new(TaskField.RunningStatus, "running-status", FieldTypes.Text),
        new(TaskField.Workflow, "workflow", FieldTypes.Text),
        new(TaskField.BehaviourOnError, "behaviour-on-error", FieldTypes.Text),
        new(TaskField.NumberOfRetries, "number-of-retries", FieldTypes.Int32),
        new(TaskField.WaitBetweenRetries, "wait-between-retries", FieldTypes.Int32),
        new(TaskField.CodesToDoRollback, "codes-to-do-rollback", FieldTypes.Text),
        new(TaskField.RollbackWorkflow, "rollback-workflow", FieldTypes.Text),
        new(TaskField.MappingList, "mapping-list", FieldTypes.Text),
        new(TaskField.OutputMappingList, "output-mapping-list", FieldTypes.Text),
        new(TaskField.OrderBy, "order-by", FieldTypes.Text),
        new(TaskField.DefinitionId, "definition-id", FieldTypes.Text),
    ];

    private static readonly FrozenDictionary<string, FieldDefinition>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Definitions.ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The fields that the server manages: read, checked and then ignored (Contract M3), or kept elsewhere (the id).</summary>
    public static FieldSet ServerManaged => TaskKinds.Managed;

    /// <summary>The fields that every answer shows, given or not (Contract I4).</summary>
    public static FieldSet AlwaysShown { get; } = ServerManaged | FieldSet.Of(TaskField.Root);

    /// <summary>All fields, in order.</summary>
    public static IReadOnlyList<FieldDefinition> All => Definitions;

    /// <summary>The definition of a field.</summary>
    public static FieldDefinition Of(TaskField field) => Definitions[(int)field];

    /// <summary>The definition by its exact name, or null (Contract L4).</summary>
    public static FieldDefinition? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var definition) ? definition : null;
}
