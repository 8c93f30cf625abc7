using FluentValidation;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>
/// A body that is read when the filters before it have passed. Binding never throws and never reads: otherwise the framework would answer
/// before the token was looked at.
/// </summary>
internal abstract class BodyArgument<T> : IBodyArgument
    where T : class
{
    private T? _value;

    /// <summary>What the body holds, once it was read and nothing was found wrong.</summary>
    public T Value => _value!;

    public async ValueTask<Problem?> ReadAsync(HttpContext context)
    {
        var (body, problem) = await RequestBody.ReadAsync(context);
        if (problem is not null)
        {
            return problem;
        }

        var reading = RequestContentType.Parse(context.Request.ContentType) is { } type && !body.IsEmpty
            ? Decode(context.RequestServices.GetRequiredService<BodyDecoder>(), body, type)
            : BodyReading<T>.Failed("must not be empty");
        _value = reading.Value;
        return reading.Failures.Count == 0 ? null : Problem.Of(StatusCodes.Status400BadRequest, reading.Failures);
    }

    protected abstract BodyReading<T> Decode(BodyDecoder decoder, ReadOnlyMemory<byte> body, RequestContentType type);
}

/// <summary>The body of a creation (Contract D9, D11, J10, L8).</summary>
internal sealed class TasksBody : BodyArgument<IReadOnlyList<TaskDraft>>
{
    public static ValueTask<TasksBody?> BindAsync(HttpContext context) => new(new TasksBody());

    protected override BodyReading<IReadOnlyList<TaskDraft>> Decode(
        BodyDecoder decoder, ReadOnlyMemory<byte> body, RequestContentType type) =>
        decoder.ReadList(body, type);
}

/// <summary>The body of an update (Contract E10, J10, L8), which must not contradict the id of the path.</summary>
/// <param name="pathId">The id of the path.</param>
internal sealed class TaskBody(long pathId) : BodyArgument<TaskDraft>
{
    public long PathId => pathId;

    public static ValueTask<TaskBody?> BindAsync(HttpContext context) =>
        new(new TaskBody(IntegerText.TryParseJava(RouteText.Get(context, OperationTable.TaskIdParameter), out var id) ? id : 0));

    protected override BodyReading<TaskDraft> Decode(BodyDecoder decoder, ReadOnlyMemory<byte> body, RequestContentType type) =>
        decoder.ReadSingle(body, type);
}

/// <summary>Contract E2.</summary>
internal sealed class TaskBodyValidator : AbstractValidator<TaskBody>
{
    public TaskBodyValidator() => RuleFor(body => body.Value.Id)
        .Must((body, id) => id is null || id == body.PathId)
        .OverridePropertyName(TaskField.Id.WireName)
        .WithMessage((body, id) => $"must be {body.PathId} like the path's or be left out, not {id}");
}
