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
internal abstract class BodyArgument<T> : IBodyArgument, IBodyConsumer, ICheckedArgument
    where T : class
{
    private BodyDecoder? _decoder;
    private BodyMedia? _media;
    private BodyReading<T>? _reading;

    /// <summary>What is wrong with the body.</summary>
    public IReadOnlyList<BodyFailure> Failures => _reading!.Failures;

    /// <summary>What the body holds, once validation has found nothing wrong.</summary>
    public T Value => _reading!.Value!;

    public virtual bool IsGood => Failures.Count == 0;

    public ValueTask<Problem?> ReadAsync(HttpContext context)
    {
        _decoder = context.Shared<BodyDecoder>();
        _media = BodyMedia.Parse(context.Request.ContentType);
        return RequestBody.ReadAsync(context, this);
    }

    void IBodyConsumer.Consume(ReadOnlyMemory<byte> body) =>
        _reading = _media is null || body.IsEmpty ? BodyReading<T>.Failed("must not be empty") : Decode(_decoder!, body, _media);

    IBodyParts? IBodyConsumer.Open(ReadOnlySpan<byte> beginning) =>
        _media is null ? null : Open(_decoder!, beginning, _media, reading => _reading = reading);

    protected abstract BodyReading<T> Decode(BodyDecoder decoder, ReadOnlyMemory<byte> body, BodyMedia media);

    /// <summary>What takes in a long body while it arrives; null where it must be there as a whole.</summary>
    protected virtual IBodyParts? Open(BodyDecoder decoder, ReadOnlySpan<byte> beginning, BodyMedia media, Action<BodyReading<T>> finish) => null;
}
