using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Sends the first half of the announced answer, then closes the connection.</summary>
internal sealed class CutFault : FaultAction
{
    public override FaultKind Kind => FaultKind.Cut;

    public override bool NeedsAnswer => true;

    public override async Task ApplyAsync(FaultContext context)
    {
        var answer = context.Answer!.Value;
        if (answer.IsEmpty)
        {
            await SendHalfOfHeadAsync(context.Http);
        }
        else
        {
            await context.SendAsync(answer[..(answer.Length / 2)]);
        }

        await CloseFault.CloseAsync(context);
    }

    // An answer without body has nothing else to cut.
    private static async Task SendHalfOfHeadAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}\r\n\r\n");
        var transport = http.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport;
        await transport.Output.WriteAsync(head.AsMemory(0, head.Length / 2));
    }
}
