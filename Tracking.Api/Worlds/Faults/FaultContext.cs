using Microsoft.AspNetCore.Http.Features;

namespace Tracking.Api.Worlds.Faults;

/// <summary>What a kind of fault works with while it is applied to one request.</summary>
/// <param name="http">The request.</param>
/// <param name="triggered">The fault.</param>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="time">Real time, whatever the world's clock shows: it is the caller who has to wait.</param>
/// <param name="end">Cancelled once nobody waits for the answer any more, or the server stops.</param>
internal sealed class FaultContext(
    HttpContext http, TriggeredFault triggered, RequestDelegate next, TimeProvider time, CancellationToken end)
{
    // The status of requests without an answer.
    private const int NoStatus = 0;

    public HttpContext Http => http;

    public Fault Fault => triggered.Fault;

    public FaultEffect Effect => triggered.Fault.Effect;

    public SeededRandom Random => triggered.Random;

    /// <summary>The body of the real answer, whose head is in the response already; null before the change.</summary>
    public ReadOnlyMemory<byte>? Answer { get; private set; }

    /// <summary>Handles the request as if there were no fault.</summary>
    public Task ContinueAsync() => next(http);

    /// <summary>Handles the request, but holds the answer back.</summary>
    public async Task CaptureAnswerAsync()
    {
        var real = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var bytes = new MemoryStream();
        var captured = new StreamResponseBodyFeature(bytes);
        http.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await next(http);
            await captured.CompleteAsync();
        }
        finally
        {
            http.Features.Set(real);
        }

        Answer = HttpMethods.IsHead(http.Request.Method) ? ReadOnlyMemory<byte>.Empty : bytes.ToArray();
    }

    /// <summary>Announces the length of the whole answer, but sends only these bytes.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (Answer is { IsEmpty: false } answer && !http.Response.HasStarted)
        {
            http.Response.ContentLength = answer.Length;
        }

        // An answer without body refuses even an empty write.
        if (!bytes.IsEmpty)
        {
            await http.Response.Body.WriteAsync(bytes, CancellationToken.None);
        }

        await http.Response.Body.FlushAsync(CancellationToken.None);
    }

    /// <summary>Waits in real time; returns early once nobody waits for the answer any more.</summary>
    public Task PauseAsync(int milliseconds) => PauseAsync(milliseconds, end);

    /// <summary>Waits in real time; returns early once the token is cancelled.</summary>
    public async Task PauseAsync(int milliseconds, CancellationToken cancellation) =>
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Ends the connection, and the request without an answer.</summary>
    public void Abort()
    {
        http.Abort();
        LeaveUnanswered();
    }

    /// <summary>Notes that the request has no answer.</summary>
    public void LeaveUnanswered()
    {
        if (!http.Response.HasStarted)
        {
            http.Response.StatusCode = NoStatus;
        }
    }
}
