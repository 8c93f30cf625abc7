using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Control;

/// <summary>Reads the JSON body of a call to <c>/__admin</c>, whatever its Content-Type says; what is wrong is named by its path.</summary>
internal static class AdminBody
{
    /// <summary>The value, or the problem; never both.</summary>
    public static async ValueTask<(T? Value, Problem? Problem)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        T? value = null;
        Problem? problem = null;
        var unreadable = await RequestBody.ReadAsync(context, body =>
        {
            try
            {
                value = body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, type);
                problem = value is null ? Problem.About(StatusCodes.Status400BadRequest, BodyFailure.Body, "must be a JSON object") : null;
            }
            catch (JsonException exception)
            {
                var place = exception.Path is null or "$" ? BodyFailure.Body : exception.Path.TrimStart('$', '.');
                problem = Problem.About(StatusCodes.Status400BadRequest, place, $"cannot be read: {exception.Message.TrimEnd('.')}");
            }
        });
        return unreadable is null ? (value, problem) : (null, unreadable);
    }
}
