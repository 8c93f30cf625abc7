using FluentValidation;

namespace Tracking.Api.Worlds.Faults;

/// <summary>Refuses faults that make no sense.</summary>
internal sealed class FaultDefinitionValidator : AbstractValidator<FaultDefinition>
{
    /// <summary>What is wrong with a number outside its range.</summary>
    public const string OutOfRange = "must be from {From} to {To}, not {PropertyValue}";

    public FaultDefinitionValidator()
    {
        RuleFor(fault => fault.Match!).SetValidator(new FaultMatchValidator());
        RuleFor(fault => fault.When!).SetValidator(new FaultScheduleValidator());
        RuleFor(fault => fault.What!).NotNull().WithMessage("must be given").SetValidator(new FaultEffectValidator());
    }
}

/// <summary>Checks when a fault is applied.</summary>
internal sealed class FaultScheduleValidator : AbstractValidator<FaultSchedule>
{
    private const int MostRequests = 1_000_000;

    public FaultScheduleValidator()
    {
        RuleFor(when => when.First).InclusiveBetween(1, MostRequests).WithMessage(FaultDefinitionValidator.OutOfRange);
        RuleFor(when => when.Nth).InclusiveBetween(1, MostRequests).WithMessage(FaultDefinitionValidator.OutOfRange);
        RuleFor(when => when.Every).InclusiveBetween(1, MostRequests).WithMessage(FaultDefinitionValidator.OutOfRange);
        RuleFor(when => when.Probability).InclusiveBetween(0, 1).WithMessage("must be from 0 to 1");
        RuleFor(when => when).Must(HoldAtMostOne).WithMessage("must hold at most one of first, nth, every and probability");
    }

    private static bool HoldAtMostOne(FaultSchedule when)
    {
        object?[] choices = [when.First, when.Nth, when.Every, when.Probability];
        return choices.Count(choice => choice is not null) <= 1;
    }
}

/// <summary>Checks what a fault does: each kind adds the rules for the members that belong to it.</summary>
internal sealed class FaultEffectValidator : AbstractValidator<FaultEffect>
{
    public FaultEffectValidator()
    {
        List<string> implying = [.. FaultKinds.Implied.Select(action => $"a {action.Name}")];
        var unless = $"{string.Join(", ", implying[..^1])} or {implying[^1]}";
        RuleFor(what => what.Kind).Must((what, _) => HasKind(what)).WithMessage($"must be given, unless there is {unless}");
        When(HasKind, () =>
        {
            RuleFor(what => what.Moment).NotEqual(FaultMoment.BeforeChange).When(what => FaultKinds.Find(what)!.NeedsAnswer)
                .WithMessage("must be afterChange or be left out: this kind needs the real answer");
            foreach (var action in FaultKinds.All)
            {
                action.AddRules(this);
            }
        });
    }

    private static bool HasKind(FaultEffect what) => FaultKinds.Find(what) is not null;
}
