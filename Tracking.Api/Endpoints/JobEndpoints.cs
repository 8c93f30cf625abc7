using Tracking.Api.Dialects;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Operations;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;

namespace Tracking.Api.Endpoints;

/// <summary>The tasks of a job (Contract I).</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder group, IServiceProvider services) =>
        group.MapMethods(OperationTable.GetJobTasks.Path, MethodTable.Reading, Get)
            .WithOperation(OperationTable.GetJobTasks)
            .WithValidation<RootArgument>(services);

    private static TaskListResult Get(JobIdArgument jobId, RootArgument root, WorldState world, BehaviourProfile behaviour) =>
        new(world.Job(jobId.Value, behaviour.SelectRoots(root.Value)));
}
