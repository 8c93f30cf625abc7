using System.Buffers;
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
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(context.RequestAborted);
                if (read.Buffer.Length > Limit)
                {
                    return TooLarge;
                }

                if (!read.IsCompleted)
                {
                    reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    continue;
                }

                if (read.Buffer.Length >= LongWork.Bytes)
                {
                    await LongWork.Begin;
                }

                Consume(read.Buffer, context.Features.Get<JournalCapture>(), consume);
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge
                : Problem.About(exception.StatusCode, BodyFailure.Body, $"could not be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private static void Consume(ReadOnlySequence<byte> body, JournalCapture? capture, Action<ReadOnlyMemory<byte>> consume)
    {
        if (body.IsSingleSegment)
        {
            capture?.Take(body.FirstSpan);
            consume(body.First);
            return;
        }

        var length = (int)body.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(whole);
        capture?.Take(whole.AsSpan(0, length));
        consume(whole.AsMemory(0, length));
        ArrayPool<byte>.Shared.Return(whole);
    }
}
