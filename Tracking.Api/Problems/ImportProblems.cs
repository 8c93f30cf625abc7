using Tracking.Api.Wire;
using Tracking.Api.Wire.Exports;
using Tracking.Core;

namespace Tracking.Api.Problems;

/// <summary>What the caller is told when a graph refuses to import an export.</summary>
internal static class ImportProblems
{
    public static Problem Of(Refusal refusal) => Problem.About(StatusCodes.Status400BadRequest, PathOf(refusal), MessageOf(refusal));

    private static string PathOf(Refusal refusal) => refusal.Location switch
    {
        { Task: { } task, Side: { } side, Entry: { } entry } => $"{WireNames.Tasks}[{task}].{GraphExportNames.Of(side)}[{entry}]",
        { Task: { } task } => $"{WireNames.Tasks}[{task}].{refusal.Field ?? TaskField.Id}",
        { Entry: { } entry } => $"{GraphExportNames.RemovedIds}[{entry}]",
        _ => GraphExportNames.LastAssignedId,
    };

    private static string MessageOf(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.InvalidId when refusal.Location is { Task: null, Entry: null } => $"must not be negative like {refusal.TaskId}",
        RefusalReason.InvalidId when refusal.Location is { Task: null } =>
            $"must be greater than {GraphExportNames.LastAssignedId}, unlike {refusal.TaskId}: smaller ids are not assigned again anyway",
        RefusalReason.InvalidId => $"must be greater than 0, unlike {refusal.TaskId}",
        RefusalReason.DuplicateId => $"must not be given twice like {refusal.TaskId}",
        RefusalReason.ForeignField => "is not a field of the task's kind",
        RefusalReason.UpdatedBeforeCreated => $"must not be before {TaskField.CreationTimestamp}",
        RefusalReason.LinkedTaskNotFound => $"must be the id of a task in the same graph, unlike {refusal.TaskId}",
        RefusalReason.SelfLink => $"must not be the task's own id {refusal.TaskId}",
        RefusalReason.DuplicateLink => $"must not be given twice like {refusal.TaskId}",
        RefusalReason.OneSidedLink =>
            $"must be known on both sides: task {refusal.TaskId} does not list this task as {OppositeOf(refusal)}",
        _ => $"must not close a cycle like the link to {refusal.TaskId}",
    };

    private static string OppositeOf(Refusal refusal) =>
        GraphExportNames.Of(refusal.Location!.Value.Side == LinkDirection.Next ? LinkDirection.Previous : LinkDirection.Next);
}
