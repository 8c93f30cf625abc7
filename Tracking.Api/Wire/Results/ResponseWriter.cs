using Tracking.Api.Scheduling;
using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>Sends tasks in the format that was agreed on.</summary>
internal sealed class ResponseWriter(WireProfile profile, MediaNegotiation negotiation)
{
    public async Task WriteTaskAsync(HttpContext context, TaskSnapshot task)
    {
        var format = FormatOf(context);
        using var output = new OutputBuffer();
        if (format == MediaFormat.Json)
        {
            profile.Json.WriteSingle(output, task);
        }
        else
        {
            profile.Xml.WriteSingle(output, task);
        }

        await SendAsync(context, output, format);
    }

    public async Task WriteListAsync(HttpContext context, IReadOnlyList<TaskSnapshot> tasks)
    {
        if (tasks.Count > LongWork.Tasks)
        {
            await LongWork.Begin;
        }

        var format = FormatOf(context);
        using var output = new OutputBuffer();
        if (format == MediaFormat.Json)
        {
            profile.Json.WriteList(output, tasks);
        }
        else
        {
            profile.Xml.WriteList(output, tasks);
        }

        await SendAsync(context, output, format);
    }

    // The media filter has refused whoever accepts neither.
    private MediaFormat FormatOf(HttpContext context) => negotiation.Choose(context.Request.Headers.Accept) ?? negotiation.Default;

    // For HEAD the server drops the body and keeps its length (Contract B5).
    private static async Task SendAsync(HttpContext context, OutputBuffer output, MediaFormat format)
    {
        context.Response.ContentType = MediaTypes.Of(format);
        context.Response.ContentLength = output.Length;
        await output.CopyToAsync(context.Response.BodyWriter, context.RequestAborted);
    }
}
