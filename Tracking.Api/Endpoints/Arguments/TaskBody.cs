using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The body of an update, which must not contradict the id of the path (Contract E2).</summary>
internal sealed class TaskBody(long pathId) : BodyArgument<TaskDraft>
{
    public long PathId => pathId;

    /// <summary>Whether the body names another id than the path.</summary>
    public bool ContradictsPath => Value.Id is { } id && id != pathId;

    public override bool IsGood => base.IsGood && !ContradictsPath;

    public static ValueTask<TaskBody?> BindAsync(HttpContext context) =>
        new(new TaskBody(IntegerText.TryParseJava(RouteText.Get(context, OperationTable.TaskIdParameter), out var id) ? id : 0));

    protected override BodyReading<TaskDraft> Decode(BodyDecoder decoder, ReadOnlyMemory<byte> body, BodyMedia media) =>
        decoder.ReadSingle(body, media);
}
