using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tracking.Api.OpenApi;

/// <summary>
/// Marks what this server says beyond the specification: <c>true</c> on an object that is all ours, the names of our
/// members on an object of the specification.
/// </summary>
internal static class Addition
{
    public const string Name = "x-tracking-addition";

    /// <summary>What readers of the documents are told of the mark.</summary>
    public const string Explanation =
        $"What this server adds to the specification bears {Name}: true on an object that is all its own, "
        + "else the names of the members that are.";

    /// <summary>The mark of an object that is all ours.</summary>
    public static Dictionary<string, IOpenApiExtension> Whole() => new() { [Name] = new JsonNodeExtension(JsonValue.Create(true)) };

    /// <summary>The mark of an object of the specification to which we add members.</summary>
    public static Dictionary<string, IOpenApiExtension> Members(params IEnumerable<string> names) =>
        new() { [Name] = new JsonNodeExtension(new JsonArray([.. names.Select(name => JsonValue.Create(name))])) };

    /// <summary>The mark of a response of the specification to which we add what its body holds.</summary>
    public static Dictionary<string, IOpenApiExtension> Body() => new() { [Name] = new BodyMark() };

    // What the body holds has another name in each version.
    private sealed class BodyMark : IOpenApiExtension
    {
        public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
        {
            writer.WriteStartArray();
            writer.WriteValue(specVersion == OpenApiSpecVersion.OpenApi2_0 ? "schema" : "content");
            writer.WriteEndArray();
        }
    }
}
