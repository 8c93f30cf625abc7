namespace Tracking.Benchmarks.EndToEnd.Load;

/// <summary>A request of a load.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Accept">The media type that it asks for.</param>
/// <param name="Body">A JSON text without line ends; null where there is none.</param>
internal sealed record PreparedRequest(string Method, string Path, string Accept, string? Body = null)
{
    public const string Json = "application/json";
    public const string Xml = "application/xml";

    /// <summary>Any token is good; it is sent with every request, as clients do.</summary>
    public const string Token = "any";
}
