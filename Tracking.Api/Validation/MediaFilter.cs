using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Validation;

/// <summary>
/// Refuses what cannot be read (415, 413) and what could not be answered (406), in this order and before anything is
/// changed (Contract B6, B7, B9). Operations that consume nothing ignore a body, those that answer nothing ignore Accept.
/// </summary>
internal sealed class MediaFilter(MediaNegotiation negotiation) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var operation = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<TrackingOperation>();
        var problem = (operation.RequestSchema is null ? null : RefuseBody(request))
            ?? (operation.Produces ? RefuseAccept(request.Headers.Accept) : null);
        return problem is null ? next(context) : new ValueTask<object?>(new ProblemResult(problem));
    }

    private static Problem? RefuseBody(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding;
        if (encoding.Count > 0 && encoding.Any(value =>
            !string.IsNullOrWhiteSpace(value) && !value.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            return Unsupported(HeaderNames.ContentEncoding, "must be absent: bodies are read as they are", encoding);
        }

        var contentType = request.ContentType;
        var hasBody = request.ContentLength > 0 || (request.ContentLength is null && RequestBody.IsPresent(request.HttpContext));
        if ((contentType is not null || hasBody) && RequestContentType.Parse(contentType) is null)
        {
            return Unsupported(HeaderNames.ContentType, $"must be {MediaTypes.Xml} or {MediaTypes.Json}", contentType);
        }

        return request.ContentLength > RequestBody.Limit ? RequestBody.TooLarge : null;
    }

    private Problem? RefuseAccept(StringValues accept) => negotiation.Choose(accept) is not null
        ? null
        : new Problem(StatusCodes.Status406NotAcceptable, $"{HeaderNames.Accept} must allow {MediaTypes.Xml} or {MediaTypes.Json}.");

    private static Problem Unsupported(string header, string expectation, StringValues found) => new(
        StatusCodes.Status415UnsupportedMediaType,
        StringValues.IsNullOrEmpty(found) ? $"{header} {expectation}." : $"{header} {expectation}, not {Quotation.Of(found.ToString())}.");
}
