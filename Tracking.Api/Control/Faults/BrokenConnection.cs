using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Tracking.Api.Control.Faults;

/// <summary>Ends connections in the ways that clients must cope with.</summary>
internal static class BrokenConnection
{
    // A caller that reads nothing must not keep the request for ever.
    private const int LongestClose = 5_000;

    /// <summary>What requests without an answer have for a status.</summary>
    private const int NoStatus = 0;

    /// <summary>Sends what was flushed, and then a FIN.</summary>
    public static async Task CloseAsync(HttpContext context, FaultPause pause)
    {
        // The system answers with a reset where bytes were left unread.
        await DrainAsync(context);

        // The web server itself ends a connection so; its abort would be a reset, and could overtake what is still to be sent.
        var transport = context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport;
        await transport.Output.CompleteAsync();
        await pause.WaitAsync(LongestClose, context.Features.GetRequiredFeature<IConnectionLifetimeFeature>().ConnectionClosed);
        Abort(context);
    }

    /// <summary>Sends a RST.</summary>
    public static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(true, 0);
        }

        Abort(context);
    }

    /// <summary>Sends half of an answer that has only a head, and then a FIN.</summary>
    public static async Task CutHeadAsync(HttpContext context, FaultPause pause)
    {
        var status = context.Response.StatusCode;
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}\r\n\r\n");
        var transport = context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport;
        await transport.Output.WriteAsync(head.AsMemory(0, head.Length / 2));
        await CloseAsync(context, pause);
    }

    /// <summary>Notes that there is no answer.</summary>
    public static void LeaveUnanswered(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.StatusCode = NoStatus;
        }
    }

    private static void Abort(HttpContext context)
    {
        context.Abort();
        LeaveUnanswered(context);
    }

    // Answers whether there was an end to reach; a body that is broken or too long has none.
    private static async Task<bool> DrainAsync(HttpContext context)
    {
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            return true;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
