using Tracking.Api.Operations;
using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Problems;

/// <summary>The one map from what the graph refuses to what the caller is told.</summary>
internal static class RefusalProblems
{
    /// <summary>The task of the path is not stored.</summary>
    public static Problem UnknownTask(int status, long id) => new(status, $"{OperationTable.TaskIdParameter} {id} is the id of no task.");

    /// <summary>The problem for a refusal by a link operation.</summary>
    public static Problem OfLinking(Refusal refusal, TrackingOperation operation, int unknownLinkStatus) => refusal.Reason switch
    {
        RefusalReason.LinkedTaskNotFound =>
            Problem.About(unknownLinkStatus, operation.LinkParameter!, $"{refusal.TaskId} is the id of no task"),
        RefusalReason.SelfLink =>
            Problem.About(StatusCodes.Status400BadRequest, operation.LinkParameter!, $"{refusal.TaskId} would link the task to itself"),
        RefusalReason.Cycle =>
            Problem.About(StatusCodes.Status400BadRequest, operation.LinkParameter!, $"{refusal.TaskId} would close a cycle"),
        _ => UnknownTask(StatusCodes.Status404NotFound, refusal.TaskId),
    };

    /// <summary>The problem for a refused update.</summary>
    public static Problem OfUpdate(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.KindConflict => Problem.About(
            StatusCodes.Status400BadRequest,
            WireNames.Type,
            $"must be the kind of task {refusal.TaskId} or be left out: a task keeps its kind"),
        RefusalReason.ForeignField => Problem.About(
            StatusCodes.Status400BadRequest, refusal.Field!.WireName, $"is not a field of task {refusal.TaskId}'s kind"),
        _ => UnknownTask(StatusCodes.Status404NotFound, refusal.TaskId),
    };

    /// <summary>The problem for a refused creation.</summary>
    public static Problem OfCreation(Refusal refusal, IReadOnlyList<TaskDraft> drafts)
    {
        var place = DraftPath.Find(drafts, refusal.Draft).ToString();
        return refusal.Reason switch
        {
            RefusalReason.TaskExists =>
                Problem.About(StatusCodes.Status400BadRequest, $"{place}.id", $"{refusal.TaskId} is the id of a task that exists"),
            RefusalReason.SelfLink => Problem.About(StatusCodes.Status400BadRequest, place, $"would link task {refusal.TaskId} to itself"),
            RefusalReason.Cycle =>
                Problem.About(StatusCodes.Status400BadRequest, place, $"would close a cycle through task {refusal.TaskId}"),
            RefusalReason.ForeignField => Problem.About(
                StatusCodes.Status400BadRequest, $"{place}.{refusal.Field!.WireName}", $"is not a field of task {refusal.TaskId}'s kind"),
            _ => Problem.About(StatusCodes.Status400BadRequest, place, $"does not fit task {refusal.TaskId}: a task keeps its kind"),
        };
    }
}
