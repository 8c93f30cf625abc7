using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The ids to link or unlink; empty values are passed over (Contract G2, G4).</summary>
internal sealed class LinkIdsArgument(string parameter, IReadOnlyList<string> texts)
{
    public string Parameter => parameter;

    public IReadOnlyList<string> Texts => texts;

    /// <summary>The ids, once validation has found that all of them are numbers.</summary>
    public IReadOnlyList<long> Ids => [.. texts.Select(text => IntegerText.TryParseJava(text, out var id) ? id : 0)];

    public static ValueTask<LinkIdsArgument?> BindAsync(HttpContext context)
    {
        var parameter = context.GetEndpoint()!.Metadata.GetRequiredMetadata<TrackingOperation>().LinkParameter!;
        return new(new LinkIdsArgument(parameter, [.. QueryText.All(context.Request, parameter).Where(text => text.Length > 0)]));
    }
}
