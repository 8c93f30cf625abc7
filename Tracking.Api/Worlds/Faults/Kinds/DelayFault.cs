using FluentValidation;

namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Does nothing but the delay, which an effect of any kind may have.</summary>
internal sealed class DelayFault : FaultAction
{
    private const int LongestDelay = 600_000;

    public override FaultKind Kind => FaultKind.Delay;

    public override Func<FaultEffect, object?> ImplyingMember => what => what.Delay;

    public override void AddRules(AbstractValidator<FaultEffect> rules)
    {
        rules.RuleFor(what => what.Delay).NotNull().When(IsKindOf).WithMessage("must be given");
        rules.RuleFor(what => what.Delay!).ChildRules(delay => delay
            .RuleFor(range => range.Milliseconds).Must(shortest => shortest is >= 0 and <= LongestDelay)
            .WithMessage($"must be given, from 0 to {LongestDelay}")
            .DependentRules(() => delay
                .RuleFor(range => range.UpTo).Must((range, longest) => longest >= range.Milliseconds && longest <= LongestDelay)
                .When(range => range.UpTo is not null)
                .WithMessage($"must be from what.delay.milliseconds to {LongestDelay}, not {{PropertyValue}}")));
    }

    public override Task ApplyAsync(FaultContext context) =>
        context.Answer is { } answer ? context.SendAsync(answer) : context.ContinueAsync();
}
