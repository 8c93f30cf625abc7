using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Tracking.Api.Operations;
using Tracking.Api.Options;
using Tracking.Api.Problems;

namespace Tracking.Api.Control.Access;

/// <summary>
/// Who may use the control plane: with a key whoever presents it, else callers on this machine, or all if the server is open. A page
/// in a browser on this machine is none of them: a foreign Origin is refused, and so is a foreign Host, as DNS rebinding needs one.
/// </summary>
internal sealed class AdminAccessFilter(AdminSettings settings) : IEndpointFilter
{
    /// <summary>The header that carries the key.</summary>
    public const string KeyHeader = "X-Admin-Key";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        FindRefusal(context.HttpContext) is { } refusal
            ? new ValueTask<object?>(new ProblemResult(new Problem(StatusCodes.Status403Forbidden, refusal)))
            : next(context);

    /// <summary>Whether the address is this machine's own; no address is none.</summary>
    public static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Whether DNS rebinding cannot be behind a host: it is an address, or localhost.</summary>
    public static bool IsOwnHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out _);

    private string? FindRefusal(HttpContext context)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOwnOrigin(origin, request))
        {
            return $"{HeaderNames.Origin} is another server's: pages of others have no business at {AdminPath.Base}.";
        }

        if (settings.Key.Length > 0)
        {
            return HasKey(request) ? null : $"{KeyHeader} must hold the key of {AdminPath.Base}.";
        }

        if (settings.Open)
        {
            return null;
        }

        if (!IsLoopback(context.Connection.RemoteIpAddress))
        {
            return $"{AdminPath.Base} answers only callers on the machine that the server runs on.";
        }

        return IsOwnHost(request.Host.Host.Trim('[', ']'))
            ? null
            : $"{HeaderNames.Host} must be localhost or an address at {AdminPath.Base}.";
    }

    private static bool IsOwnOrigin(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(AuthorityOf(request), StringComparison.OrdinalIgnoreCase);

    // As a URI writes it: without the port that the scheme has anyway.
    private static string AuthorityOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";

    private bool HasKey(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[KeyHeader].ToString())),
        SHA256.HashData(Encoding.UTF8.GetBytes(settings.Key)));
}
