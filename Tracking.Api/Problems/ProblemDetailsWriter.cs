using Microsoft.AspNetCore.WebUtilities;

namespace Tracking.Api.Problems;

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
