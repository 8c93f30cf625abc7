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
        StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body must not be longer than {Limit} bytes."));

    /// <summary>Whether the request announces a body.</summary>
    public static bool IsPresent(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? false;

    /// <summary>All of the body, or the problem of one that cannot be read; never both.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, Problem? Problem)> ReadAsync(HttpContext context)
    {
        try
        {
            if (await ReadUpToLimitAsync(context) is not { } body)
            {
                return (default, TooLarge);
            }

            context.Features.Set(new ReceivedBody(body));
            return (body, null);
        }
        catch (BadHttpRequestException exception)
        {
            return (default, exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge
                : Problem.About(exception.StatusCode, BodyFailure.Body, $"could not be read: {exception.Message.TrimEnd('.')}"));
        }
    }

    // What the request announces is not believed: memory is taken for what has come.
    private static async ValueTask<ReadOnlyMemory<byte>?> ReadUpToLimitAsync(HttpContext context)
    {
        var body = new MemoryStream();
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            if (body.Length + read.Buffer.Length > Limit)
            {
                return null;
            }

            foreach (var segment in read.Buffer)
            {
                body.Write(segment.Span);
            }

            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return body.GetBuffer().AsMemory(0, (int)body.Length);
            }
        }
    }
}
