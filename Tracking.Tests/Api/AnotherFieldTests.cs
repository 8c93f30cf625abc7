using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Tracking.Tests.Api;

/// <summary>A field is one row: a copy of the program with one row more reads, writes, merges, exports and documents the field.</summary>
[Trait("Server", "InProcess")]
public sealed class AnotherFieldTests
{
    private const string Field = "shoe-size";

    [Fact]
    [Trait("Contract", "M7")]
    public async Task Row_OfAnotherField_IsAllThatTheFieldNeeds()
    {
        await using var app = await StartWithAnotherFieldAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("X-Auth-Token", "a-token");

        (await SendAsync(client, HttpMethod.Post, "/tracking/task", "json", $$"""{"tasks":[{"id":1,"{{Field}}":42}]}"""))
            .Should().Contain($"\"{Field}\":42");
        (await SendAsync(client, HttpMethod.Post, "/tracking/task", "xml", $"<tasks><task><id>2</id><{Field}>43</{Field}></task></tasks>"))
            .Should().Contain($"<{Field}>43</{Field}>");
        (await SendAsync(client, HttpMethod.Put, "/tracking/task/1", "json", """{"status":"RUNNING"}"""))
            .Should().Contain($"\"{Field}\":42").And.Contain("RUNNING");
        (await SendAsync(client, HttpMethod.Put, "/tracking/task/2", "json", $$"""{"{{Field}}":null}""")).Should().NotContain(Field);
        (await SendAsync(client, HttpMethod.Put, "/tracking/task/2", "json", $$"""{"{{Field}}":"large"}"""))
            .Should().Contain($"{Field} must be a whole number");
        (await client.GetStringAsync("/__admin/graph")).Should().Contain($"\"{Field}\":42");
        foreach (var document in new[] { "/openapi/v4.2.0.json", "/swagger.json", "/openapi/admin.json" })
        {
            (await client.GetStringAsync(document)).Should().Contain($"\"{Field}\"", document);
        }
    }

    private static async Task<string> SendAsync(HttpClient client, HttpMethod method, string path, string format, string body)
    {
        var type = new MediaTypeHeaderValue($"application/{format}");
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue($"application/{format}"));
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    // The tables of fields are static: only a copy of the assemblies can have another row, before anybody has looked at them.
    private static async Task<WebApplication> StartWithAnotherFieldAsync()
    {
        var copy = new CopyOfTheProgram();
        var core = copy.LoadFromAssemblyName(new AssemblyName("Tracking.Core"));
        var field = core.GetType("Tracking.Core.TaskField")!;
        field.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single().Invoke(
        [
            Field,
            Enum.Parse(core.GetType("Tracking.Core.FieldType")!, "Number"),
            Enum.Parse(core.GetType("Tracking.Core.FieldOwners")!, "ExecutionTask"),
            null,
        ]);

        var api = copy.LoadFromAssemblyName(new AssemblyName("Tracking.Api"));
        var hosting = api.GetType("Tracking.Api.Hosting.TrackingApplication")!;
        string[] arguments = ["--urls=http://127.0.0.1:0", "--Tracking:Log:Level=Error"];
        var builder = (WebApplicationBuilder)hosting.GetMethod("CreateBuilder")!.Invoke(null, [arguments])!;
        var reading = api.GetType("Tracking.Api.Options.TrackingSettings")!.GetMethod("Read")!.Invoke(null, [(IConfiguration)builder.Configuration])!;
        var settings = reading.GetType().GetProperty("Settings")!.GetValue(reading);
        var app = (WebApplication)hosting.GetMethod("Build")!.Invoke(null, [builder, settings, null])!;
        await app.StartAsync();
        return app;
    }

    private sealed class CopyOfTheProgram() : AssemblyLoadContext("the program with a field more")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name is "Tracking.Core" or "Tracking.Api"
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
            : null;
    }
}
