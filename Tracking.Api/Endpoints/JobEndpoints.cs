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
    public static void MapJobs(this RouteGroupBuilder group, IServiceProvider services)
    {
        var behaviour = services.GetRequiredService<BehaviourProfile>();
        group.MapMethods(
                OperationTable.GetJobTasks.Path,
                MethodFallbacks.Reading,
                (JobIdArgument jobId, RootArgument root, WorldState world) =>
                    new TaskListResult(world.ReadJob(jobId.Value, behaviour.SelectRoots(root.Value))))
            .WithOperation(OperationTable.GetJobTasks)
            .WithValidation<RootArgument>(services);
    }
}
