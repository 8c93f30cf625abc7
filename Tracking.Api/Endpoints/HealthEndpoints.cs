using System.Text.Json.Serialization;
using Tracking.Api.Operations;
using Tracking.Api.Wire.Media;
using Tracking.Api.Worlds;

namespace Tracking.Api.Endpoints;

/// <summary>Whether the server answers, and how much it holds.</summary>
internal static class HealthEndpoints
{
    public const string Path = "/health";

    public static void MapHealth(this WebApplication app)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        app.MapMethods(Path, MethodFallbacks.Reading, (WorldRegistry worlds) =>
        {
            var sizes = worlds.All.Select(world => world.State.Graph.Size).ToList();
            var health = new Health(
                "UP", OperationTable.Version, clock.GetElapsedTime(started).TotalSeconds,
                sizes.Sum(size => size.Tasks), sizes.Sum(size => size.Links));
            return TypedResults.Json(health, HealthJson.Default.Health, MediaTypes.Json);
        });
    }
}

/// <summary>What <c>/health</c> answers.</summary>
/// <param name="Status">UP: a server that is not does not answer.</param>
/// <param name="Version">The version of the API.</param>
/// <param name="Uptime">Seconds since the start.</param>
/// <param name="Tasks">Number of tasks.</param>
/// <param name="Links">Number of links.</param>
internal sealed record Health(string Status, string Version, double Uptime, int Tasks, long Links);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
