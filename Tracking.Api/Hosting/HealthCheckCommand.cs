using Tracking.Api.Endpoints;

namespace Tracking.Api.Hosting;

/// <summary><c>Tracking.Api healthcheck [URL]</c>: exits 0 only when a server answers there. A bare container has no curl.</summary>
internal static class HealthCheckCommand
{
    public const string Name = "healthcheck";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks the server at the URL, by default where this program would listen.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration)
    {
        var text = arguments.Count > 0 ? arguments[0] : DefaultUrl(configuration);
        if (arguments.Count > 1 || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            await Console.Error.WriteLineAsync($"{Name} takes one http or https URL, not {string.Join(' ', arguments)}");
            return ExitCodes.BadSettings;
        }

        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(address, HealthEndpoints.Path));
            await Console.Out.WriteLineAsync($"{address} answers {(int)response.StatusCode}");
            return response.IsSuccessStatusCode ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {exception.Message}");
            return ExitCodes.Failure;
        }
    }

    // An address that stands for all of the machine is no address to call.
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
