using Tracking.Api.Operations;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.Problems;

/// <summary>Sends problems, each in the format that the caller accepts, else in the default one (Contract B10).</summary>
internal sealed class ProblemWriter(MediaNegotiation negotiation, ErrorBody body)
{
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        var format = FormatFor(context.Request);
        using var output = new OutputBuffer();
        response.ContentType = body.Write(output, problem, ProblemTitles.Of(context, problem.Status), format);
        response.ContentLength = output.Length;
        await output.CopyToAsync(response.BodyWriter, context.RequestAborted);
    }

    private MediaFormat FormatFor(HttpRequest request) => request.Path.StartsWithSegments(AdminPath.Base, StringComparison.Ordinal)
        ? MediaFormat.Json
        : negotiation.Choose(request.Headers.Accept) ?? negotiation.Default;
}
