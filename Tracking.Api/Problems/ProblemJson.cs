using System.Buffers;
using Tracking.Api.Wire.Json;

namespace Tracking.Api.Problems;

/// <summary>Problem details as JSON (RFC 9457).</summary>
internal static class ProblemJson
{
    public static void Write(IBufferWriter<byte> output, Problem problem, string title)
    {
        using var writer = JsonTaskWriter.NewWriter(output);
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
