using Microsoft.AspNetCore.Http.Features;

namespace Tracking.Api.Control.Faults;

/// <summary>The real answer to a request, made in full and not sent: its head stands in the response, its body here.</summary>
internal sealed class CapturedAnswer
{
    private readonly ReadOnlyMemory<byte> _body;

    private CapturedAnswer(ReadOnlyMemory<byte> body) => _body = body;

    /// <summary>What is to be sent; empty for HEAD, whose body nobody sees.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>Lets the request take its course.</summary>
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

        return new CapturedAnswer(HttpMethods.IsHead(context.Request.Method) ? ReadOnlyMemory<byte>.Empty : bytes.ToArray());
    }

    /// <summary>Announces the whole body and sends this in its place.</summary>
    public async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        Announce(context);

        // Where there is to be no body, even an empty write would be a mistake.
        if (!bytes.IsEmpty)
        {
            await context.Response.Body.WriteAsync(bytes, CancellationToken.None);
        }

        await context.Response.Body.FlushAsync(CancellationToken.None);
    }

    /// <summary>Sends the body in pieces, with a pause after each but the last.</summary>
    public async Task DripAsync(HttpContext context, FaultDrip drip, FaultPause pause, CancellationToken cancellation)
    {
        var rest = _body;
        while (rest.Length > drip.Bytes!.Value && !context.RequestAborted.IsCancellationRequested)
        {
            await SendAsync(context, rest[..drip.Bytes.Value]);
            rest = rest[drip.Bytes.Value..];
            await pause.WaitAsync(drip.Milliseconds!.Value, cancellation);
        }

        await SendAsync(context, rest);
    }

    private void Announce(HttpContext context)
    {
        if (!_body.IsEmpty && !context.Response.HasStarted)
        {
            context.Response.ContentLength = _body.Length;
        }
    }
}
