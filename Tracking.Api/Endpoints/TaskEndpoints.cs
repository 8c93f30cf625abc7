using Tracking.Api.Dialects;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;

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
            .WithBody();
        group.MapMethods(
                OperationTable.GetTask.Path, MethodFallbacks.Reading, (TaskIdArgument id, WorldState world) => Get(id, world, behaviour))
            .WithOperation(OperationTable.GetTask)
            .WithValidation<TaskIdArgument>(services, malformedId);
        group.MapPut(OperationTable.UpdateTask.Path, Update)
            .WithOperation(OperationTable.UpdateTask)
            .WithValidation<TaskIdArgument>(services, malformedId)
            .WithBody()
            .WithValidation<TaskBody>(services);
        group.MapDelete(OperationTable.DeleteTask.Path, Delete)
            .WithOperation(OperationTable.DeleteTask)
            .WithValidation<TaskIdArgument>(services, malformedId);
    }

    private static IResult Create(TasksBody body, WorldState world, BehaviourProfile behaviour)
    {
        var outcome = world.Graph.Create(body.Value);
        return outcome.Refusal is { } refusal
            ? new ProblemResult(RefusalProblems.OfCreation(refusal, body.Value))
            : behaviour.AnswerCreation(outcome.Value!);
    }

    private static IResult Get(TaskIdArgument id, WorldState world, BehaviourProfile behaviour) =>
        world.ReadTask(id.Value) is { } task ? new TaskResult(task) : behaviour.AnswerUnknownTask(id.Value);

    private static IResult Update(TaskIdArgument id, TaskBody body, WorldState world)
    {
        var outcome = world.Graph.Update(id.Value, body.Value);
        return outcome.Refusal is { } refusal
            ? new ProblemResult(RefusalProblems.OfUpdate(refusal))
            : new TaskResult(outcome.Value);
    }

    private static IResult Delete(TaskIdArgument id, WorldState world) => world.Graph.Remove(id.Value)
        ? TypedResults.NoContent()
        : new ProblemResult(RefusalProblems.UnknownTask(StatusCodes.Status404NotFound, id.Value));
}
