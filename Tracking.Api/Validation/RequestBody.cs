using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Media;
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
    public static ValueTask<Problem?> ReadAsync(HttpContext context, Action<ReadOnlyMemory<byte>> consume) => ReadAsync(context, new WholeBody(consume));

    /// <summary>Reads all of it and hands it to <paramref name="consumer"/>.</summary>
    public static async ValueTask<Problem?> ReadAsync(HttpContext context, IBodyConsumer consumer)
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

                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                context.Features.Set(new ReceivedBody(bytes));
                consumer.Consume(bytes);
                return null;
            }
        }
        catch (BadHttpRequestException exception)
        {
            return ProblemOf(exception);
        }
    }

    private static Problem ProblemOf(BadHttpRequestException exception) => exception.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? TooLarge
        : Problem.About(exception.StatusCode, BodyFailure.Body, $"could not be read: {exception.Message.TrimEnd('.')}");

    private sealed class WholeBody(Action<ReadOnlyMemory<byte>> consume) : IBodyConsumer
    {
        public void Consume(ReadOnlyMemory<byte> body) => consume(body);
    }
}
