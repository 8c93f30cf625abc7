using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The body of a creation.</summary>
internal sealed class TasksBody : BodyArgument<IReadOnlyList<TaskDraft>>
{
    public static ValueTask<TasksBody?> BindAsync(HttpContext context) => new(new TasksBody());

    protected override BodyReading<IReadOnlyList<TaskDraft>> Decode(BodyDecoder decoder, ReadOnlyMemory<byte> body, BodyMedia media) =>
        decoder.ReadList(body, media);

    protected override IBodyParts? Open(
        BodyDecoder decoder, ReadOnlySpan<byte> beginning, BodyMedia media, Action<BodyReading<IReadOnlyList<TaskDraft>>> finish) =>
        decoder.OpenList(beginning, media, finish);
}
