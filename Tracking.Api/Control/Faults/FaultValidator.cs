using FluentValidation;

namespace Tracking.Api.Control.Faults;

/// <summary>Refuses faults that make no sense, each member by its path.</summary>
internal sealed class FaultValidator : AbstractValidator<FaultDefinition>
{
    public FaultValidator() => RuleFor(fault => fault).Custom((fault, context) =>
    {
        if (fault.Match is { } match)
        {
            FaultMatchRules.Check(match, context.AddFailure);
        }

        if (fault.When is { } when)
        {
            FaultScheduleRules.Check(when, context.AddFailure);
        }

        if (fault.What is { } what)
        {
            FaultEffectRules.Check(what, context.AddFailure);
        }
        else
        {
            context.AddFailure("what", "must be given");
        }
    });
}
