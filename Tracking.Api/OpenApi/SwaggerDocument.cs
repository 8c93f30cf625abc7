using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;

namespace Tracking.Api.OpenApi;

/// <summary>The document as Swagger 2.0: the library's writing of it, mended where that does not say what the specification says.</summary>
internal sealed class SwaggerDocument(DocumentProfile profile)
{
    /// <summary>The media types of one response, which Swagger 2.0 has no member for.</summary>
    private const string ResponseMediaName = "x-tracking-produces";

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = OpenApiDocuments.NewLine,
    };

    public byte[] Write(OpenApiDocument document)
    {
        var json = JsonNode.Parse(OpenApiDocuments.Text(document.SerializeAsV2))!.AsObject();

        // The library takes the scheme from the server's address, and ours is relative.
        json.Insert(json.IndexOf("basePath") + 1, "schemes", new JsonArray(JsonValue.Create("http")));
        foreach (var operation in OperationTable.All)
        {
            Mend(json["paths"]![operation.Path]![operation.Method.ToLowerInvariant()]!.AsObject(), operation);
        }

        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            json.WriteTo(writer);
        }

        return output.ToArray();
    }

    private void Mend(JsonObject json, TrackingOperation operation)
    {
        MendProduces(json, operation);
        MendParameters(json["parameters"]!.AsArray());
        foreach (var (status, response) in json["responses"]!.AsObject())
        {
            if (int.Parse(status, CultureInfo.InvariantCulture) >= StatusCodes.Status400BadRequest && response!["schema"] is not null)
            {
                response[ResponseMediaName] = Texts(profile.ErrorMedia);
            }
        }
    }

    // The library lists the media types of all responses; the specification lists those of the successes, and none for DELETE.
    private void MendProduces(JsonObject json, TrackingOperation operation)
    {
        if (operation.Produces)
        {
            json["produces"] = Texts(profile.Media);
        }
        else
        {
            json.Remove("produces");
        }
    }

    // The library appends the body and leaves out what is not required.
    private static void MendParameters(JsonArray parameters)
    {
        if (parameters[^1]!["in"]!.GetValue<string>() == "body")
        {
            var body = parameters[^1];
            parameters.RemoveAt(parameters.Count - 1);
            parameters.Insert(0, body);
        }

        foreach (var parameter in parameters.OfType<JsonObject>().Where(parameter => !parameter.ContainsKey("required")))
        {
            parameter["required"] = false;
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
