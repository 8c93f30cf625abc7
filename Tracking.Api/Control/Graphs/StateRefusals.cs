using Tracking.Api.Problems;
using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>What the caller is told when a graph refuses a state.</summary>
internal static class StateRefusals
{
    public static Problem Problem(Refusal refusal) =>
        Problems.Problem.About(StatusCodes.Status400BadRequest, PathOf(refusal), MessageOf(refusal));

    private static string PathOf(Refusal refusal) => refusal.Place switch
    {
        { Task: { } task, Side: { } side, Entry: { } entry } => $"{WireNames.Tasks}[{task}].{GraphStateNames.Of(side)}[{entry}]",
        { Task: { } task } => $"{WireNames.Tasks}[{task}].{FieldTable.Of(refusal.Field ?? TaskField.Id).Name}",
        { Entry: { } entry } => $"{GraphStateNames.RemovedIds}[{entry}]",
        _ => GraphStateNames.LastAssignedId,
    };

    private static string MessageOf(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.InvalidId when refusal.Place is { Task: null, Entry: null } => $"must not be negative like {refusal.TaskId}",
        RefusalReason.InvalidId when refusal.Place is { Task: null } =>
            $"must be greater than {GraphStateNames.LastAssignedId}, unlike {refusal.TaskId}: smaller ids are not assigned again anyway",
        RefusalReason.InvalidId => $"must be greater than 0, unlike {refusal.TaskId}",
        RefusalReason.DuplicateId => $"must not be given twice like {refusal.TaskId}",
        RefusalReason.ForeignField => "is not a field of the task's kind",
        RefusalReason.UpdatedBeforeCreated => $"must not be before {FieldTable.Of(TaskField.CreationTimestamp).Name}",
        RefusalReason.LinkedTaskNotFound => $"must be the id of a task in the same graph, unlike {refusal.TaskId}",
        RefusalReason.SelfLink => $"must not be the task's own id {refusal.TaskId}",
        RefusalReason.DuplicateLink => $"must not be given twice like {refusal.TaskId}",
        RefusalReason.OneSidedLink => $"must be known on both sides: task {refusal.TaskId} does not list this task as {OppositeOf(refusal)}",
        _ => $"must not close a cycle like the link to {refusal.TaskId}",
    };

    private static string OppositeOf(Refusal refusal) =>
        GraphStateNames.Of(refusal.Place!.Value.Side == LinkDirection.Next ? LinkDirection.Previous : LinkDirection.Next);
}
