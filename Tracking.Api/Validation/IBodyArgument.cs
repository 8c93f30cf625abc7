using Tracking.Api.Problems;

namespace Tracking.Api.Validation;

/// <summary>An argument that comes out of the body, which is not read before token, media and path were checked (Contract B9).</summary>
internal interface IBodyArgument
{
    /// <summary>Reads the body; answers a problem where it cannot be read at all.</summary>
    ValueTask<Problem?> ReadAsync(HttpContext context);
}
