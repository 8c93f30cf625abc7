using System.Net;
using Tracking.Api.Problems;
using Tracking.Api.Routing;

namespace Tracking.Api.Control;

/// <summary>Refuses callers from other machines: what stands under <c>/__admin</c> is the test's own hand.</summary>
internal sealed class LoopbackFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLoopback(context.HttpContext.Connection.RemoteIpAddress)
            ? next(context)
            : new ValueTask<object?>(new ProblemResult(new Problem(
                StatusCodes.Status403Forbidden, $"{AdminPath.Base} answers only callers on the machine that the server runs on.")));

    /// <summary>Whether the address is this machine's own; no address is none.</summary>
    public static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
