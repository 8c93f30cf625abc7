using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Results;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>
/// A body that is read when the filters before it have passed. Binding never throws and never reads: otherwise the
/// framework would answer before the token was looked at.
/// </summary>
internal abstract class BodyArgument<T> : IBodyArgument, ICheckedArgument
    where T : class
{
    private BodyReading<T>? _reading;

    /// <summary>What is wrong with the body.</summary>
    public IReadOnlyList<BodyFailure> Failures => _reading!.Failures;

    /// <summary>What the body holds, once validation has found nothing wrong.</summary>
    public T Value => _reading!.Value!;

    public virtual bool IsGood => Failures.Count == 0;

    public ValueTask<Problem?> ReadAsync(HttpContext context)
    {
        var decoder = context.Shared<BodyDecoder>();
        var media = BodyMedia.Parse(context.Request.ContentType);
        return RequestBody.ReadAsync(
            context,
            body => _reading = media is null || body.IsEmpty ? BodyReading<T>.Failed("must not be empty") : Decode(decoder, body, media),
            beginning => media is null ? null : Open(decoder, beginning, media, reading => _reading = reading));
    }

    protected abstract BodyReading<T> Decode(BodyDecoder decoder, ReadOnlyMemory<byte> body, BodyMedia media);

    /// <summary>What takes in a long body while it arrives; null where it must be there as a whole.</summary>
    protected virtual IBodyParts? Open(BodyDecoder decoder, ReadOnlySpan<byte> beginning, BodyMedia media, Action<BodyReading<T>> finish) => null;
}
