using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Wire.Results;

/// <summary>Sends tasks in the format that was agreed on.</summary>
internal sealed class ResponseWriter(WireProfile profile, MediaNegotiation negotiation)
{
    /// <summary>A long list that takes more bytes is sent while it is written: it announces no length, and need not be in memory as a whole.</summary>
    public const int MostAnnounced = 1024 * 1024;

    private const int LongList = 32;

    /// <summary>Sends one task. An answer that the connection takes at once needs nothing that waits.</summary>
    public Task WriteTaskAsync(HttpContext context, in TaskSnapshot task)
    {
        var format = FormatOf(context);
        var output = new OutputBuffer();
        try
        {
            if (format == MediaFormat.Json)
            {
                profile.Json.WriteSingle(output, task);
            }
            else
            {
                profile.Xml.WriteSingle(output, task);
            }

            var sending = SendAsync(context, output, format);
            if (!sending.IsCompletedSuccessfully)
            {
                return WaitAsync(sending, output);
            }
        }
        catch
        {
            output.Dispose();
            throw;
        }

        output.Dispose();
        return Task.CompletedTask;
    }

    public async Task WriteListAsync(HttpContext context, IReadOnlyList<TaskSnapshot> tasks)
    {
        var format = FormatOf(context);
        using var output = new OutputBuffer();
        if (tasks.Count > LongList)
        {
            var pieces = format == MediaFormat.Json ? profile.Json.BeginList(output, tasks) : profile.Xml.BeginList(output, tasks);
            if (!pieces.TryFinish(MostAnnounced))
            {
                await SendPiecesAsync(context, output, format, pieces);
                return;
            }
        }
        else if (format == MediaFormat.Json)
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
    private static ValueTask SendAsync(HttpContext context, OutputBuffer output, MediaFormat format)
    {
        context.Response.ContentType = MediaTypes.Of(format);
        context.Response.ContentLength = output.Length;
        return output.CopyToAsync(context.Response.BodyWriter, context.RequestAborted);
    }

    private static async Task WaitAsync(ValueTask sending, OutputBuffer output)
    {
        using (output)
        {
            await sending;
        }
    }

    private static async Task SendPiecesAsync(HttpContext context, OutputBuffer output, MediaFormat format, IListPieces pieces)
    {
        context.Response.ContentType = MediaTypes.Of(format);
        var isHead = HttpMethods.IsHead(context.Request.Method); // its headers are those of GET, so it announces no length either (Contract B5)
        var sent = new SentLength();
        context.Features.Set(sent);
        for (var isFinished = false; ; isFinished = pieces.TryFinish(MostAnnounced))
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            if (!isHead)
            {
                await output.CopyToAsync(context.Response.BodyWriter, context.RequestAborted);
            }

            sent.Bytes += output.Length;

            if (isFinished)
            {
                break;
            }

            output.Clear();
        }
    }
}
