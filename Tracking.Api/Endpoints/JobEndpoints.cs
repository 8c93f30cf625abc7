using Tracking.Api.Dialects;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Operations;
using Tracking.Api.Scheduling;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;
using Tracking.Core;

namespace Tracking.Api.Endpoints;

/// <summary>The tasks of a job (Contract I).</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder group, IServiceProvider services)
    {
        var behaviour = services.GetRequiredService<BehaviourProfile>();
        group.MapMethods(OperationTable.GetJobTasks.Path, MethodTable.Reading, (JobIdArgument jobId, RootArgument root, WorldState world) =>
                Get(jobId.Value, behaviour.SelectRoots(root.Value), world))
            .WithOperation(OperationTable.GetJobTasks)
            .WithValidation<RootArgument>(services);
    }

    /// <summary>Reads the tasks of a job; what takes long is found when the result is executed.</summary>
    internal static IResult Get(string jobId, RootSelection selection, WorldState world) =>
        world.TryJobShort(jobId, selection, LongWork.Tasks, out var tasks) ? new TaskListResult(tasks) : GetLong(jobId, selection, world);

    // Apart: what the function keeps would else be made for each request.
    private static LongResult GetLong(string jobId, RootSelection selection, WorldState world) =>
        new(() => new TaskListResult(world.Job(jobId, selection)));
}
