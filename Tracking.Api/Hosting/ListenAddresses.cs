namespace Tracking.Api.Hosting;

/// <summary>Where the server listens: on loopback unless told otherwise.</summary>
internal static class ListenAddresses
{
    /// <summary>The web server binds no free port to the name localhost, since that stands for two addresses; users ask for it all the same.</summary>
    public static void UseTrackingAddresses(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (urls?.Contains("localhost:0", StringComparison.OrdinalIgnoreCase) == true)
        {
            builder.WebHost.UseUrls(urls.Replace("localhost:0", "127.0.0.1:0", StringComparison.OrdinalIgnoreCase));
        }
    }
}
