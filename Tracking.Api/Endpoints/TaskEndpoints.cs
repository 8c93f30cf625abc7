using Tracking.Api.Dialects;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Scheduling;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Endpoints;

/// <summary>Creating, reading, updating and deleting tasks (Contract D, E, F).</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this RouteGroupBuilder group, IServiceProvider services)
    {
        var behaviour = services.GetRequiredService<BehaviourProfile>();
        var malformedId = behaviour.MalformedTaskIdStatus;

        group.MapPost(OperationTable.CreateTasks.Path, (TasksBody body, WorldState world) => Create(body, world, behaviour))
            .WithOperation(OperationTable.CreateTasks)
            .WithLongWork(services)
            .WithValidation<TasksBody>(services);
        group.MapMethods(OperationTable.GetTask.Path, MethodTable.Reading, (TaskIdArgument id, WorldState world) => Get(id, world, behaviour))
            .WithOperation(OperationTable.GetTask)
            .WithValidation<TaskIdArgument>(services, malformedId);
        group.MapPut(OperationTable.UpdateTask.Path, Update)
            .WithOperation(OperationTable.UpdateTask)
            .WithValidation<TaskIdArgument>(services, malformedId)
            .WithValidation<TaskBody>(services);
        group.MapDelete(OperationTable.DeleteTask.Path, Delete)
            .WithOperation(OperationTable.DeleteTask)
            .WithLongWork(services)
            .WithValidation<TaskIdArgument>(services, malformedId);
    }

    private static IResult Create(TasksBody body, WorldState world, BehaviourProfile behaviour)
    {
        var outcome = world.Graph.Create(body.Value);
        return outcome.Refusal is { } refusal
            ? new ProblemResult(RefusalProblems.OfCreation(refusal, body.Value))
            : behaviour.AnswerCreation(outcome.Value!);
    }

    /// <summary>Reads a task; what takes long is found when the result is executed.</summary>
    internal static IResult Get(TaskIdArgument id, WorldState world, BehaviourProfile behaviour) =>
        world.TryFindShort(id.Value, LongWork.Tasks, out var task) ? Answer(task, id, behaviour) : GetLong(id, world, behaviour);

    // Apart: what the function keeps would else be made for each request.
    private static LongResult GetLong(TaskIdArgument id, WorldState world, BehaviourProfile behaviour) =>
        new(() => Answer(world.Find(id.Value), id, behaviour));

    private static IResult Answer(TaskSnapshot? task, TaskIdArgument id, BehaviourProfile behaviour) =>
        task is { } found ? new TaskResult(found) : behaviour.AnswerUnknownTask(id.Value);

    /// <summary>Updates a task; what takes long is done when the result is executed.</summary>
    internal static IResult Update(TaskIdArgument id, TaskBody body, WorldState world) =>
        world.Graph.TryUpdateShort(id.Value, body.Value, LongWork.Tasks, out var outcome) ? Answer(outcome) : UpdateLong(id, body, world);

    private static LongResult UpdateLong(TaskIdArgument id, TaskBody body, WorldState world) =>
        new(() => Answer(world.Graph.Update(id.Value, body.Value)));

    private static IResult Answer(GraphOutcome<TaskSnapshot> update) => update.Refusal is { } refusal
        ? new ProblemResult(RefusalProblems.OfUpdate(refusal))
        : new TaskResult(update.Value);

    private static IResult Delete(TaskIdArgument id, WorldState world) => world.Graph.Remove(id.Value)
        ? TypedResults.NoContent()
        : new ProblemResult(RefusalProblems.UnknownTask(StatusCodes.Status404NotFound, id.Value));
}
