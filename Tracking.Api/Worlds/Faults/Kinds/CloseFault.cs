using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Closes the connection in good order (FIN) without an answer.</summary>
internal sealed class CloseFault : FaultAction
{
    // A caller that reads nothing must not keep the request for ever.
    private const int LongestClose = 5_000;

    public override FaultKind Kind => FaultKind.Close;

    public override Task ApplyAsync(FaultContext context) => CloseAsync(context);

    /// <summary>Sends what was flushed, and then a FIN.</summary>
    public static async Task CloseAsync(FaultContext context)
    {
        // The system sends a reset where bytes were left unread.
        await DrainAsync(context.Http);

        // This is how the web server itself ends a connection; an abort would be a reset, and could overtake what is still to be sent.
        var features = context.Http.Features;
        await features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output.CompleteAsync();
        await context.PauseAsync(LongestClose, features.GetRequiredFeature<IConnectionLifetimeFeature>().ConnectionClosed);
        context.Abort();
    }

    private static async Task DrainAsync(HttpContext http)
    {
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // A body that is broken or too long cannot be read to its end.
        }
    }
}
