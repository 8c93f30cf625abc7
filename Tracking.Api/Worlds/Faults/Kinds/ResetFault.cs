using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Resets the connection (RST) without an answer.</summary>
internal sealed class ResetFault : FaultAction
{
    public override FaultKind Kind => FaultKind.Reset;

    public override Task ApplyAsync(FaultContext context)
    {
        // A socket that does not linger sends a RST when it is closed.
        if (context.Http.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(true, 0);
        }

        context.Abort();
        return Task.CompletedTask;
    }
}
