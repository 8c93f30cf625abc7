using Microsoft.AspNetCore.Http.Features;

namespace Tracking.Api.Worlds.Faults;

/// <summary>The complete answer to a request before it is sent: its head is in the response, its body is here.</summary>
internal sealed class CapturedAnswer
{
    private readonly HttpContext _context;

    private CapturedAnswer(HttpContext context, ReadOnlyMemory<byte> body)
    {
        _context = context;
        Body = body;
    }

    /// <summary>The body to send; empty for HEAD.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Runs the rest of the pipeline and captures what it answers.</summary>
    public static async Task<CapturedAnswer> TakeAsync(HttpContext context, RequestDelegate next)
    {
        var real = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var bytes = new MemoryStream();
        var captured = new StreamResponseBodyFeature(bytes);
        context.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await next(context);
            await captured.CompleteAsync();
        }
        finally
        {
            context.Features.Set(real);
        }

        return new CapturedAnswer(context, HttpMethods.IsHead(context.Request.Method) ? ReadOnlyMemory<byte>.Empty : bytes.ToArray());
    }

    /// <summary>Announces the length of the whole body, but sends only these bytes.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        var response = _context.Response;
        if (!Body.IsEmpty && !response.HasStarted)
        {
            response.ContentLength = Body.Length;
        }

        // An answer without body refuses even an empty write.
        if (!bytes.IsEmpty)
        {
            await response.Body.WriteAsync(bytes, CancellationToken.None);
        }

        await response.Body.FlushAsync(CancellationToken.None);
    }
}
