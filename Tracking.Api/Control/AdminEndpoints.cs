using Tracking.Api.Control.Access;
using Tracking.Api.Control.Clocks;
using Tracking.Api.Control.Faults;
using Tracking.Api.Control.Graphs;
using Tracking.Api.Control.Journal;
using Tracking.Api.Control.Progress;
using Tracking.Api.Control.Tokens;
using Tracking.Api.Control.Watching;
using Tracking.Api.Control.WorldList;
using Tracking.Api.Endpoints;
using Tracking.Api.Operations;
using Tracking.Api.Options;

namespace Tracking.Api.Control;

/// <summary>The control plane: everything under <c>/__admin</c>, always JSON.</summary>
internal static class AdminEndpoints
{
    public static void MapAdmin(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<TrackingSettings>().Admin;
        if (!settings.Enabled)
        {
            return;
        }

        var admin = app.MapGroup(AdminPath.Base);
        admin.AddEndpointFilter(new AdminAccessFilter(settings));
        admin.MapSettings();
        admin.MapClock();
        admin.MapEvents();
        admin.MapFaults();
        admin.MapGraph();
        admin.MapJournal();
        admin.MapProgress();
        admin.MapReset();
        admin.MapTokens();
        admin.MapWait();
        admin.MapWorlds();
    }

    private static void MapSettings(this RouteGroupBuilder admin) =>
        admin.MapMethods("/settings", MethodFallbacks.Reading, (TrackingSettings settings) =>
                AdminBody.Answer(new Dictionary<string, string>(settings.Effective())))
            .WithName("getSettings")
            .WithSummary("Show every setting that is in force")
            .Produces<Dictionary<string, string>>();
}
