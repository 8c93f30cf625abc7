using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Reads what <see cref="GraphStateWriter"/> writes, strictly: what it would not write is refused with its path.</summary>
internal static class GraphStateReader
{
    /// <summary>Reads an exported graph; whether it is sound in itself is for the graph to say.</summary>
    public static BodyReading<GraphState> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return new GraphStateParser(json).Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return BodyReading<GraphState>.Failed($"is not well-formed JSON: {exception.Message}");
        }
    }

    /// <summary>Whether JSON is an exported graph rather than the <c>tasks</c> that the API takes; false where it is no JSON at all.</summary>
    public static bool IsExport(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals(GraphStateNames.LastAssignedId))
                {
                    return true;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
