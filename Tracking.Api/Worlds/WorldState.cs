using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Journal;
using Tracking.Api.Worlds.Progress;
using Tracking.Core;

namespace Tracking.Api.Worlds;

/// <summary>
/// What a world holds until its next reset. A request takes the state once, when it begins, so that a reset, which puts
/// another state in its place, leaves no trace of it.
/// </summary>
internal sealed record WorldState(
    TrackingWorld World, TaskGraph Graph, RequestJournal Journal, FaultTable Faults, ProgressTable Progress)
{
    /// <summary>The state that the request began with.</summary>
    public static ValueTask<WorldState?> BindAsync(HttpContext context) => new(Of(context));

    /// <summary>The state that the request began with.</summary>
    public static WorldState Of(HttpContext context) => context.Features.GetRequiredFeature<WorldState>();
}
