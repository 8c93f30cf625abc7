using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Tracking.Tests.Api.OpenApi;

/// <summary>What is really sent to and from <c>/__admin</c> is what its document says.</summary>
public sealed class AdminBodyTests
{
    private const string Fault = """{"match":{"operations":["getTask"],"method":"GET"},"when":{"first":2,"counted":"perTask"},"what":{"kind":"status","moment":"afterChange","status":503}}""";
    private const string Rule =
        """{"match":{"kind":"execution-task"},"steps":[{"polls":1,"set":{"status":"done"}},{"manual":true,"set":{"status":"over"}}]}""";

    [Theory]
    [InlineData("GET", "/settings", "/settings", null, 200)]
    [InlineData("GET", "/clock", "/clock", null, 200)]
    [InlineData("POST", "/clock/freeze", "/clock/freeze", "{}", 200)]
    [InlineData("POST", "/clock/set", "/clock/set", """{"to":"2020-01-01T00:00:00Z"}""", 200)]
    [InlineData("POST", "/clock/advance", "/clock/advance", """{"milliseconds":5}""", 200)]
    [InlineData("POST", "/clock/advance", "/clock/advance", """{"minutes":5}""", 400)]
    [InlineData("POST", "/faults", "/faults", Fault, 201)]
    [InlineData("POST", "/faults", "/faults", "[" + Fault + "]", 201)]
    [InlineData("GET", "/faults", "/faults", null, 200)]
    [InlineData("GET", "/faults/{id}", "/faults/1", null, 200)]
    [InlineData("GET", "/faults/{id}", "/faults/9", null, 404)]
    [InlineData("DELETE", "/faults/{id}", "/faults/1", null, 204)]
    [InlineData("GET", "/graph", "/graph", null, 200)]
    [InlineData("PUT", "/graph", "/graph", """{"lastAssignedId":0,"removedIds":[],"tasks":[]}""", 200)]
    [InlineData("GET", "/requests", "/requests?limit=5", null, 200)]
    [InlineData("GET", "/requests", "/requests?limit=x", null, 400)]
    [InlineData("POST", "/requests/verify", "/requests/verify", """{"match":{"operation":"updateTask"},"atLeast":1}""", 422)]
    [InlineData("GET", "/progress", "/progress", null, 200)]
    [InlineData("POST", "/progress", "/progress", Rule, 200)]
    [InlineData("POST", "/progress/step", "/progress/step", """{"task":1}""", 200)]
    [InlineData("POST", "/reset", "/reset?keep=clock", null, 200)]
    [InlineData("POST", "/tokens/expire", "/tokens/expire", """{"token":"t","afterUses":1}""", 200)]
    [InlineData("GET", "/wait", "/wait?for=task&task=1&timeout=0", null, 200)]
    [InlineData("GET", "/wait", "/wait?for=requests&count=1&timeout=0", null, 200)]
    [InlineData("GET", "/wait", "/wait?for=job&job=j&status=x&timeout=0", null, 408)]
    [InlineData("GET", "/worlds", "/worlds", null, 200)]
    public async Task Call_ToAdmin_FitsTheDocument(string method, string path, string target, string? body, int status)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"type":"execution-task","name":"n","job-id":"j"}]}""");
        await SendAsync(host, "POST", "/faults", """{"what":{"kind":"delay","delay":{"milliseconds":0}}}""");
        await host.GetAsync("/task/1");
        await SendAsync(host, "POST", "/progress", Rule);

        var answer = await SendAsync(host, method, target, body);

        answer.Status.Should().Be(status, answer.Body);
        var document = JsonNode.Parse(await host.Client.GetStringAsync(new Uri(Documents.AdminPath, UriKind.Relative)))!.AsObject();
        var operation = document["paths"]!["/__admin" + path]![method.ToLowerInvariant()]!;
        var response = operation["responses"]![status.ToString(CultureInfo.InvariantCulture)]!;
        if (answer.ContentType is not { } media)
        {
            response["content"].Should().BeNull();
            return;
        }

        SchemaFit.Misfits(document, response["content"]![media]!["schema"]!, JsonNode.Parse(answer.Body)).Should().BeEmpty();
        if (body is not null)
        {
            SchemaFit.Misfits(document, operation["requestBody"]!["content"]!["application/json"]!["schema"]!, JsonNode.Parse(body))
                .Any().Should().Be(status == 400);
        }
    }

    [Theory]
    [InlineData("GET", "/graph", false)]
    [InlineData("POST", "/reset", true)]
    [InlineData("GET", "/requests", true)]
    [InlineData("GET", "/wait", true)]
    public async Task Parameters_OfAQuery_AreThoseThatAreTaken(string method, string path, bool isMany)
    {
        await using var host = await TrackingHost.StartAsync();

        var refusal = JsonNode.Parse((await SendAsync(host, method, path + "?nonsense=1")).Body)!["errors"]!["nonsense"]![0]!.GetValue<string>();

        var documented = (await Documents.AdminAsync())["paths"]!["/__admin" + path]![method.ToLowerInvariant()]!["parameters"]!.AsArray()
            .Where(parameter => parameter!["in"]?.GetValue<string>() == "query").Select(parameter => parameter!["name"]!.GetValue<string>());
        documented.Should().BeEquivalentTo(refusal[(refusal.IndexOf("there are ", StringComparison.Ordinal) + 10)..].Split(", "));
        documented.Skip(1).Any().Should().Be(isMany);
    }

    [Theory]
    [InlineData("/clock/advance", """{"milliseconds":5}""")]
    [InlineData("/tokens/add", """{"token":"t"}""")]
    [InlineData("/requests/verify", """{"atMost":0}""")]
    [InlineData("/progress", Rule)]
    [InlineData("/faults", Fault)]
    [InlineData("/graph", """{"lastAssignedId":0,"removedIds":[],"tasks":[]}""")]
    public async Task Post_FormContentType_IsReadAsJson(string path, string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await SendAsync(host, "POST", path, body, "application/x-www-form-urlencoded");

        answer.Status.Should().BeInRange(200, 201, answer.Body);
    }

    private static async Task<Answer> SendAsync(TrackingHost host, string method, string target, string? body = null, string media = TrackingHost.Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "/__admin" + target);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, media);
        return await host.SendAsync(request);
    }
}
