using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The ids to link or unlink; empty values are passed over (Contract G2, G4).</summary>
internal sealed class LinkIdsArgument : ICheckedArgument
{
    private readonly long[] _ids;

    public LinkIdsArgument(string parameter, IReadOnlyList<string> texts)
    {
        Parameter = parameter;
        Texts = texts;
        _ids = new long[texts.Count];
        IsGood = texts.Count > 0;
        for (var index = 0; index < _ids.Length; index++)
        {
            IsGood &= IntegerText.TryParseJava(texts[index], out _ids[index]);
        }
    }

    public string Parameter { get; }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>The ids, once validation has found that all of them are numbers.</summary>
    public IReadOnlyList<long> Ids => _ids;

    /// <summary>Whether there are ids, and all of them numbers: what none means is the validator's to say.</summary>
    public bool IsGood { get; }

    public static ValueTask<LinkIdsArgument?> BindAsync(HttpContext context)
    {
        var parameter = context.GetEndpoint()!.Metadata.GetRequiredMetadata<TrackingOperation>().LinkParameter!;
        return new(new LinkIdsArgument(parameter, [.. QueryText.All(context.Request, parameter).Where(text => text.Length > 0)]));
    }
}
