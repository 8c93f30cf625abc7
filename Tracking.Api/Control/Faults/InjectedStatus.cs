using System.Globalization;
using System.Text;
using Tracking.Api.Problems;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.Control.Faults;

/// <summary>Answers with a status that a fault asks for.</summary>
internal static class InjectedStatus
{
    /// <summary>Whether HTTP allows a body with the status.</summary>
    public static bool CanHaveBody(int status) =>
        status is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified);

    /// <summary>Sends the given body, else the contract's error body for the operation; below 400 there is no such, so nothing.</summary>
    public static async Task SendAsync(HttpContext context, Fault fault)
    {
        var response = context.Response;
        var status = fault.Effect.Status!.Value;

        // What the real answer has left behind must not show.
        response.Clear();
        response.StatusCode = status;
        if (fault.Effect.Body is { } body)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            response.ContentType = fault.Effect.MediaType ?? MediaTypes.PlainText;
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        else if (status >= StatusCodes.Status400BadRequest)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"This answer was injected by fault {fault.Id} of {FaultEndpoints.Path}.");
            await new ProblemResult(new Problem(status, detail)).ExecuteAsync(context);
        }
        else if (CanHaveBody(status))
        {
            response.ContentLength = 0;
        }
    }
}
