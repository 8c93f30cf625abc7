using System.Buffers;
using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>Sends tasks in the format that was agreed on.</summary>
internal sealed class ResponseWriter(WireProfile profile, MediaNegotiation negotiation)
{
    /// <summary>
    /// A list that takes more bytes is sent while it is written: it announces no length, and need not be in memory as a whole.
    /// </summary>
    public const int MostAnnounced = 1024 * 1024;

    /// <summary>Sends one task.</summary>
    public Task WriteTaskAsync(HttpContext context, TaskSnapshot task)
    {
        var format = FormatOf(context);
        var output = new ArrayBufferWriter<byte>();
        profile.WriterOf(format).WriteSingle(output, task);
        return context.SendAsync(MediaTypes.Of(format), output.WrittenMemory);
    }

    /// <summary>Sends a list of tasks.</summary>
    public async Task WriteListAsync(HttpContext context, IReadOnlyList<TaskSnapshot> tasks)
    {
        var format = FormatOf(context);
        var output = new ArrayBufferWriter<byte>();
        SentLength? sent = null;
        foreach (var _ in profile.WriterOf(format).WriteListInSteps(output, tasks))
        {
            if (output.WrittenCount >= MostAnnounced)
            {
                sent ??= Begin(context, format);
                await SendPartAsync(context, output, sent);
            }
        }

        await (sent is null ? context.SendAsync(MediaTypes.Of(format), output.WrittenMemory) : SendPartAsync(context, output, sent));
    }

    // The media filter has refused whoever accepts neither.
    private MediaFormat FormatOf(HttpContext context) => negotiation.Choose(context.Request.Headers.Accept) ?? negotiation.Default;

    private static SentLength Begin(HttpContext context, MediaFormat format)
    {
        context.Response.ContentType = MediaTypes.Of(format);
        var sent = new SentLength();
        context.Features.Set(sent);
        return sent;
    }

    private static async Task SendPartAsync(HttpContext context, ArrayBufferWriter<byte> output, SentLength sent)
    {
        // The headers of HEAD are those of GET, so it announces no length either (Contract B5).
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(output.WrittenMemory, context.RequestAborted);
        }

        sent.Bytes += output.WrittenCount;
        output.ResetWrittenCount();
    }
}

/// <summary>How much of an answer was sent that does not announce its length, in bytes; a feature of its request.</summary>
internal sealed class SentLength
{
    public long Bytes { get; set; }
}

/// <summary>Sends answers that are there as a whole.</summary>
internal static class WholeAnswer
{
    /// <summary>Sends a body with its length. For HEAD the server drops the body and keeps the length (Contract B5).</summary>
    public static async Task SendAsync(this HttpContext context, string? contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
