using System.Text.Json.Serialization;
using Tracking.Api.Endpoints;
using Tracking.Api.Options;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.Control;

/// <summary>The test's hand on the server: everything under <c>/__admin</c>, always JSON.</summary>
internal static class AdminEndpoints
{
    public static void MapAdmin(this WebApplication app)
    {
        var admin = app.MapGroup(AdminPath.Base);
        admin.AddEndpointFilter(new LoopbackFilter());
        admin.MapMethods("/settings", MethodTable.Reading, (TrackingSettings settings) =>
            TypedResults.Json(new Dictionary<string, string>(settings.Effective()), AdminJson.Default.DictionaryStringString, MediaTypes.Json));
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AdminJson : JsonSerializerContext;
