using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tracking.Api.Problems;

/// <summary>Problem details as JSON (RFC 9457).</summary>
internal static class ProblemJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, Problem problem, string title)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteString("type", ProblemNames.Type);
        writer.WriteString("title", title);
        writer.WriteNumber("status", problem.Status);
        writer.WriteString("detail", problem.Detail);
        if (problem.Errors.Count > 0)
        {
            writer.WriteStartObject("errors");
            foreach (var place in problem.Errors.GroupBy(error => error.Path))
            {
                writer.WriteStartArray(place.Key);
                foreach (var error in place)
                {
                    writer.WriteStringValue(error.Message);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
