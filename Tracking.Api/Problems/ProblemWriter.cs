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
        var format = negotiation.Choose(context.Request.Headers.Accept) ?? negotiation.Default;
        using var output = new OutputBuffer();
        response.ContentType = body.Write(output, problem, ProblemTitles.Of(context, problem.Status), format);
        response.ContentLength = output.Length;
        await output.CopyToAsync(response.BodyWriter, context.RequestAborted);
    }
}
