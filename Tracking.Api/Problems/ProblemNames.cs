namespace Tracking.Api.Problems;

/// <summary>Names in problem details.</summary>
internal static class ProblemNames
{
    /// <summary>The type of every problem: its status tells all.</summary>
    public const string Type = "about:blank";
}
