namespace Tracking.Api.Problems;

/// <summary>Names in problem details.</summary>
internal static class ProblemNames
{
    /// <summary>The type of every problem: its status tells all.</summary>
    public const string Type = "about:blank";

    /// <summary>The namespace of problems in XML, which RFC 9457 took over from its predecessor.</summary>
    public const string Namespace = "urn:ietf:rfc:7807";
}
