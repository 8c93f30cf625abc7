using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Control.Journal;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Validation;

/// <summary>Reads a body whole, up to the limit (Contract B14).</summary>
internal static class RequestBody
{
    /// <summary>The size above which a body is refused, in bytes.</summary>
    public const long Limit = 64 * 1024 * 1024;

    private const int LongBody = 16 * 1024; // from here on a body is taken while it arrives
    private const int BeginningLength = 4; // the longest byte order mark

    /// <summary>The problem of a body beyond the limit.</summary>
    public static Problem TooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The body must not be longer than {Limit} bytes."));

    /// <summary>Whether the request announces a body.</summary>
    public static bool IsPresent(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? false;

    /// <summary>Reads all of it and hands it to <paramref name="consume"/>, which must not keep the bytes.</summary>
    public static ValueTask<Problem?> ReadAsync(HttpContext context, Action<ReadOnlyMemory<byte>> consume) => ReadAsync(context, new WholeBody(consume));

    /// <summary>Reads all of it and hands it to <paramref name="consumer"/>.</summary>
    public static ValueTask<Problem?> ReadAsync(HttpContext context, IBodyConsumer consumer)
    {
        var reader = context.Request.BodyReader;
        var journal = context.Features.Get<JournalCapture>();
        try
        {
            // A short body has mostly come with the head of its request.
            if (reader.TryRead(out var read))
            {
                if (TryConsumeWhole(read, reader, journal, consumer))
                {
                    return default;
                }

                reader.AdvanceTo(read.Buffer.Start);
            }
        }
        catch (BadHttpRequestException exception)
        {
            return new ValueTask<Problem?>(ProblemOf(exception));
        }

        return ReadOnAsync(context, reader, journal, consumer);
    }

    private static async ValueTask<Problem?> ReadOnAsync(HttpContext context, PipeReader reader, JournalCapture? journal, IBodyConsumer consumer)
    {
        IBodyParts? parts = null;
        var length = 0L;
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(context.RequestAborted);
                if (length + read.Buffer.Length > Limit)
                {
                    return TooLarge;
                }

                if (parts is null && TryConsumeWhole(read, reader, journal, consumer))
                {
                    return null;
                }

                if (!read.IsCompleted && read.Buffer.Length < LongBody)
                {
                    reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    continue;
                }

                parts ??= Open(read.Buffer, consumer) ?? new GatheredBody(context.Request.ContentLength, consumer);
                journal?.TakePart(read.Buffer);
                length += read.Buffer.Length;
                for (var rest = parts.Take(read.Buffer); parts.IsFull; rest = parts.Take(rest))
                {
                    parts.Work();
                }

                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }

            journal?.End();
            parts.End();
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            return ProblemOf(exception);
        }
        finally
        {
            parts?.Dispose();
        }
    }

    // Takes in a body that is there as a whole, in one piece.
    private static bool TryConsumeWhole(in ReadResult read, PipeReader reader, JournalCapture? journal, IBodyConsumer consumer)
    {
        if (!read.IsCompleted || !read.Buffer.IsSingleSegment)
        {
            return false;
        }

        journal?.Take(read.Buffer.FirstSpan);
        consumer.Consume(read.Buffer.First);
        reader.AdvanceTo(read.Buffer.End);
        return true;
    }

    private static Problem ProblemOf(BadHttpRequestException exception) => exception.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? TooLarge
        : Problem.About(exception.StatusCode, BodyFailure.Body, $"could not be read: {exception.Message.TrimEnd('.')}");

    private static IBodyParts? Open(ReadOnlySequence<byte> body, IBodyConsumer consumer)
    {
        Span<byte> beginning = stackalloc byte[(int)Math.Min(body.Length, BeginningLength)];
        body.Slice(0, beginning.Length).CopyTo(beginning);
        return consumer.Open(beginning);
    }

    private sealed class WholeBody(Action<ReadOnlyMemory<byte>> consume) : IBodyConsumer
    {
        public void Consume(ReadOnlyMemory<byte> body) => consume(body);
    }
}
