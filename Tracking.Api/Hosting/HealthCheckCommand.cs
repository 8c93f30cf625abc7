using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Tracking.Api.Endpoints;

namespace Tracking.Api.Hosting;

/// <summary><c>Tracking.Api healthcheck [URL]</c>: exits 0 only when a server answers there. A bare container has no curl.</summary>
internal static class HealthCheckCommand
{
    public const string Name = "healthcheck";

    private const string Version = "HTTP/1.1 ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks the server at the URL, by default where this program would listen.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration)
    {
        var text = arguments.Count > 0 ? arguments[0] : DefaultUrl(configuration);
        if (arguments.Count > 1 || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
        {
            await Console.Error.WriteLineAsync($"{Name} takes one http URL, not {string.Join(' ', arguments)}");
            return ExitCodes.BadSettings;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var status = await AskAsync(new Uri(address, HealthEndpoints.Path), patience.Token);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{address} answers {status}"));
            return status is >= StatusCodes.Status200OK and < StatusCodes.Status300MultipleChoices ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {exception.Message}");
            return ExitCodes.Failure;
        }
    }

    // By hand: the framework's client, with all that it knows of encryption, would be a tenth of the native program.
    private static async Task<int> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.IdnHost, address.Port, cancellation);
        var stream = client.GetStream();
        var request = $"GET {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellation);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync(cancellation) ?? "";
        return line.StartsWith(Version, StringComparison.Ordinal) && line.Length >= Version.Length + 3
            && int.TryParse(line.AsSpan(Version.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : throw new IOException("what was sent is no answer of HTTP.");
    }

    // Where this program would listen; nobody can connect to a wildcard address, so loopback takes its place.
    private static string DefaultUrl(IConfiguration configuration)
    {
        var ports = configuration[WebHostDefaults.HttpPortsKey]?.Split(';')[0];
        var url = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0]
            ?? (string.IsNullOrEmpty(ports) ? "http://localhost:5000" : $"http://127.0.0.1:{ports}");
        return url.Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal);
    }
}
