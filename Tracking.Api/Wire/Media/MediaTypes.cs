namespace Tracking.Api.Wire.Media;

/// <summary>The media types that are sent, never with a charset (Contract B8).</summary>
internal static class MediaTypes
{
    public const string Xml = "application/xml";
    public const string Json = "application/json";
    public const string ProblemXml = "application/problem+xml";
    public const string ProblemJson = "application/problem+json";
    public const string PlainText = "text/plain";
    public const string Graphviz = "text/vnd.graphviz";
    public const string Mermaid = "text/vnd.mermaid";

    public static string Of(MediaFormat format) => format == MediaFormat.Xml ? Xml : Json;

    public static string ProblemOf(MediaFormat format) => format == MediaFormat.Xml ? ProblemXml : ProblemJson;
}

/// <summary>The two formats of the API.</summary>
internal enum MediaFormat
{
    Xml,
    Json,
}
