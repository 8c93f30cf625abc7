using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Control;

/// <summary>The JSON bodies of calls to <c>/__admin</c> and of their answers.</summary>
internal static class AdminBody
{
    // Whatever a hurried caller's Content-Type says, the body is JSON: routing must let it pass.
    private const string AnyMedia = "*/*";

    /// <summary>Says that the endpoint takes a JSON body.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, bool isOptional = false)
        where T : notnull => endpoint.Accepts<T>(isOptional, MediaTypes.Json, AnyMedia);

    /// <summary>An answer with a body.</summary>
    public static JsonHttpResult<T> Answer<T>(T value, int? status = null) =>
        TypedResults.Json(value, AdminJson.Default, MediaTypes.Json, status);

    /// <summary>Reads the body and validates it, where it has rules, before the handler runs; what is wrong is answered instead.</summary>
    public static async Task<IResult> HandleAsync<T>(HttpContext context, Func<T, IResult> handle, IValidator<T>? validator = null)
        where T : class
    {
        var (request, problem) = await ReadAsync<T>(context);
        problem ??= validator?.FindProblem(request!);
        return problem is null ? handle(request!) : new ProblemResult(problem);
    }

    // The value, or the problem; never both.
    private static async ValueTask<(T? Value, Problem? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var type = (JsonTypeInfo<T>)AdminJson.Default.GetTypeInfo(typeof(T))!;
        var (body, problem) = await RequestBody.ReadAsync(context);
        if (problem is not null)
        {
            return (null, problem);
        }

        try
        {
            var value = body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, type);
            return value is null
                ? (null, Problem.About(StatusCodes.Status400BadRequest, BodyFailure.Body, "must be a JSON object"))
                : (value, null);
        }
        catch (JsonException exception)
        {
            var place = exception.Path is null or "$" ? BodyFailure.Body : exception.Path.TrimStart('$', '.');
            return (null, Problem.About(StatusCodes.Status400BadRequest, place, $"cannot be read: {exception.Message.TrimEnd('.')}"));
        }
    }
}
