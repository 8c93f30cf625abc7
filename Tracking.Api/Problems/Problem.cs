using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Problems;

/// <summary>A refusal as the caller sees it; its title follows from operation and status (Contract B10).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">The culprit and what was expected.</param>
/// <param name="Errors">Parameter or path into the body, and message, of each validation failure.</param>
internal sealed record Problem(int Status, string Detail, IReadOnlyList<BodyFailure> Errors)
{
    public Problem(int status, string detail)
        : this(status, detail, [])
    {
    }

    /// <summary>A problem that is all about one parameter or place in the body.</summary>
    public static Problem About(int status, string place, string message) => Of(status, [new BodyFailure(place, message)]);

    /// <summary>A problem of validation failures; the detail is the first one.</summary>
    public static Problem Of(int status, IReadOnlyList<BodyFailure> failures)
    {
        var first = $"{failures[0].Path} {failures[0].Message}.";
        return new Problem(status, failures.Count == 1 ? first : $"{first} There are {failures.Count} errors in all.", failures);
    }
}

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public Problem Problem => problem;

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(httpContext, problem);
}

/// <summary>Names in problem details.</summary>
internal static class ProblemNames
{
    /// <summary>The type of every problem: its status tells all.</summary>
    public const string Type = "about:blank";

    /// <summary>The namespace of problems in XML, which RFC 9457 took over from its predecessor.</summary>
    public const string Namespace = "urn:ietf:rfc:7807";
}
