using Tracking.Api.Dialects;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Endpoints;

/// <summary>Reading, adding and removing links (Contract G, H): next and previous are one definition with a direction.</summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this RouteGroupBuilder group, IServiceProvider services, LinkOperations links)
    {
        var behaviour = services.GetRequiredService<BehaviourProfile>();
        var direction = links.Get.Direction;

        group.MapMethods(links.Get.Path, MethodFallbacks.Reading, (TaskIdArgument id, TaskFilterArgument filter, WorldState world) =>
                Get(direction, id, filter, world, behaviour))
            .WithOperation(links.Get)
            .WithValidation<TaskIdArgument>(services, behaviour.MalformedTaskIdStatus);
        group.MapPut(links.Add.Path, (TaskIdArgument id, LinkIdsArgument others, WorldState world) =>
                Add(links.Add, id, others, world, behaviour))
            .WithOperation(links.Add)
            .WithValidation<TaskIdArgument>(services, behaviour.MalformedTaskIdStatus)
            .WithValidation<LinkIdsArgument>(services);
        group.MapDelete(links.Remove.Path, (TaskIdArgument id, LinkIdsArgument others, WorldState world) =>
                Remove(links.Remove, id, others, world, behaviour))
            .WithOperation(links.Remove)
            .WithValidation<TaskIdArgument>(services, behaviour.MalformedTaskIdStatus)
            .WithValidation<LinkIdsArgument>(services);
    }

    private static IResult Get(
        LinkDirection direction, TaskIdArgument id, TaskFilterArgument filter, WorldState world, BehaviourProfile behaviour)
    {
        var outcome = world.ReadNeighbours(id.Value, direction);
        return outcome.Refusal is null ? new TaskListResult(filter.Apply(outcome.Value!)) : behaviour.AnswerUnknownTask(id.Value);
    }

    private static IResult Add(
        TrackingOperation operation, TaskIdArgument id, LinkIdsArgument others, WorldState world, BehaviourProfile behaviour)
    {
        var outcome = world.Graph.Link(id.Value, operation.Direction, others.Ids);
        return outcome.Refusal is { } refusal
            ? new ProblemResult(RefusalProblems.OfLinking(refusal, operation, behaviour.UnknownLinkStatus))
            : new TaskListResult(outcome.Value!);
    }

    private static IResult Remove(
        TrackingOperation operation, TaskIdArgument id, LinkIdsArgument others, WorldState world, BehaviourProfile behaviour)
    {
        var outcome = others.Texts.Count == 0 && behaviour.UnlinksAllWithoutIds
            ? world.Graph.UnlinkAll(id.Value, operation.Direction)
            : world.Graph.Unlink(id.Value, operation.Direction, others.Ids);
        return outcome.Refusal is { } refusal
            ? new ProblemResult(RefusalProblems.OfLinking(refusal, operation, behaviour.UnknownLinkStatus))
            : TypedResults.NoContent();
    }
}
