using System.Buffers;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Tracking.Api.Operations;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Results;

namespace Tracking.Api.Problems;

/// <summary>Sends problems, each in the format that the caller accepts, else in the default one (Contract B10).</summary>
internal sealed class ProblemWriter(MediaNegotiation negotiation, ErrorBody body)
{
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        var format = FormatFor(context.Request);
        var output = new ArrayBufferWriter<byte>();
        var contentType = body.Write(output, problem, ProblemTitles.Of(context, problem.Status), format);
        await context.SendAsync(contentType, output.WrittenMemory);
    }

    private MediaFormat FormatFor(HttpRequest request) => request.Path.StartsWithSegments(AdminPath.Base, StringComparison.Ordinal)
        ? MediaFormat.Json
        : negotiation.Choose(request.Headers.Accept) ?? negotiation.Default;
}

/// <summary>Sends the problems that the framework makes (an unknown path, a method, an exception) in our form.</summary>
internal sealed class ProblemDetailsWriter(ProblemWriter writer) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var request = context.HttpContext.Request;
        var status = context.HttpContext.Response.StatusCode;
        var detail = status switch
        {
            StatusCodes.Status404NotFound => $"There is nothing at {request.PathBase}{request.Path}.",
            StatusCodes.Status405MethodNotAllowed => $"{request.Method} is not among the methods of {request.PathBase}{request.Path}.",
            StatusCodes.Status500InternalServerError => "The server failed; its log says why.",
            _ => $"The request was refused: {ReasonPhrases.GetReasonPhrase(status)}.",
        };
        await writer.WriteAsync(context.HttpContext, new Problem(status, detail));
    }
}

/// <summary>
/// The titles of problems: the specification's words for that operation and status, else the reason phrase (Contract B10).
/// </summary>
internal static class ProblemTitles
{
    public static string Of(HttpContext context, int status)
    {
        // The exception handler takes the endpoint away, but tells which one it was.
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var responses = endpoint?.Metadata.GetMetadata<TrackingOperation>()?.Responses;

        // For 404 the specification says "Bad request", which would mislead.
        return status != StatusCodes.Status404NotFound && responses is not null && responses.TryGetValue(status, out var description)
            ? description
            : ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Status {status}";
    }
}
