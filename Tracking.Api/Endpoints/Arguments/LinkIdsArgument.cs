using FluentValidation;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The ids to link or unlink; empty values are passed over (Contract G2, G4).</summary>
internal sealed record LinkIdsArgument(string Parameter, IReadOnlyList<string> Texts)
{
    /// <summary>The ids, once validation has found that all of them are numbers.</summary>
    public IReadOnlyList<long> Ids => [.. Texts.Select(text => IntegerText.TryParseJava(text, out var id) ? id : 0)];

    /// <summary>The texts that are no ids, as many as a problem reports: their number is the client's to choose.</summary>
    public IEnumerable<string> Malformed => Texts.Where(text => TaskIdValidator.FindInId(text) is not null).Take(FailureList.Capacity);

    public static ValueTask<LinkIdsArgument?> BindAsync(HttpContext context)
    {
        var parameter = context.GetEndpoint()!.Metadata.GetRequiredMetadata<TrackingOperation>().LinkParameter!;
        return new(new LinkIdsArgument(parameter, [.. QueryText.All(context.Request, parameter).Where(text => text.Length > 0)]));
    }
}

/// <summary>Contract G2, G4.</summary>
internal sealed class LinkIdsValidator : AbstractValidator<LinkIdsArgument>
{
    public LinkIdsValidator(BehaviourProfile behaviour)
    {
        RuleFor(argument => argument.Texts).Finds(
            (_, texts) => texts.Count == 0 && behaviour.RequiresLinkIds ? "must be given at least once" : null,
            argument => argument.Parameter);

        RuleForEach(argument => argument.Malformed)
            .Finds((_, text) => TaskIdValidator.FindInId(text), argument => argument.Parameter);
    }
}
