using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Control.Journal;
using Tracking.Api.Problems;
using Tracking.Api.Scheduling;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Validation;

/// <summary>Reads a body whole, up to the limit (Contract B14).</summary>
internal static class RequestBody
{
    /// <summary>The size above which a body is refused, in bytes.</summary>
    public const long Limit = 64 * 1024 * 1024;

    /// <summary>The problem of a body beyond the limit.</summary>
    public static Problem TooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The body must not be longer than {Limit} bytes."));

    /// <summary>Whether the request announces a body.</summary>
    public static bool IsPresent(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? false;

    /// <summary>Reads all of it and hands it to <paramref name="consume"/>, which must not keep the bytes.</summary>
    public static async ValueTask<Problem?> ReadAsync(HttpContext context, Action<ReadOnlyMemory<byte>> consume)
    {
        var reader = context.Request.BodyReader;
        using var body = new GatheredBody(context.Request.ContentLength);
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(context.RequestAborted);
                if (body.Length + read.Buffer.Length > Limit)
                {
                    return TooLarge;
                }

                if (read.IsCompleted && body.Length == 0 && read.Buffer.IsSingleSegment)
                {
                    Consume(context, read.Buffer.First, consume);
                    reader.AdvanceTo(read.Buffer.End);
                    return null;
                }

                if (!read.IsCompleted && read.Buffer.Length < LongWork.Bytes)
                {
                    reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    continue;
                }

                body.Append(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge
                : Problem.About(exception.StatusCode, BodyFailure.Body, $"could not be read: {exception.Message.TrimEnd('.')}");
        }

        if (body.Length >= LongWork.Bytes)
        {
            await LongWork.Begin;
        }

        Consume(context, body.Bytes, consume);
        return null;
    }

    private static void Consume(HttpContext context, ReadOnlyMemory<byte> body, Action<ReadOnlyMemory<byte>> consume)
    {
        context.Features.Get<JournalCapture>()?.Take(body.Span);
        consume(body);
    }
}
