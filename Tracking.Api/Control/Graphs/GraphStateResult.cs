using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Answers 200 with a whole graph in one of its forms.</summary>
internal sealed class GraphStateResult(GraphState state, GraphForm form) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var output = new OutputBuffer();
        form.Write(output, state);
        httpContext.Response.ContentType = form.ContentType;
        httpContext.Response.ContentLength = output.Length;
        await output.CopyToAsync(httpContext.Response.BodyWriter, httpContext.RequestAborted);
    }
}
