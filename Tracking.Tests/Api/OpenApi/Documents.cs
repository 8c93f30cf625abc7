using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>The documents of a fresh server, and the specification that they are held against.</summary>
internal static class Documents
{
    public const string OpenApiPath = "/openapi/v4.2.0.json";
    public const string SwaggerPath = "/swagger.json";
    public const string AdminPath = "/openapi/admin.json";

    /// <summary>The specification, read afresh since tests change it.</summary>
    public static JsonObject Specification() =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Api/OpenApi/tracking-4.2.0.swagger.json")));

    public static async Task<JsonObject> OpenApiAsync(params string[] settings) => Parse(await TextAsync(OpenApiPath, settings));

    public static async Task<JsonObject> SwaggerAsync(params string[] settings) => Parse(await TextAsync(SwaggerPath, settings));

    public static async Task<JsonObject> AdminAsync(params string[] settings) => Parse(await TextAsync(AdminPath, settings));

    /// <summary>What a server with these settings answers at the path.</summary>
    public static async Task<string> TextAsync(string path, params string[] settings)
    {
        await using var host = await TrackingHost.StartAsync(settings);
        return await host.Client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();
}
