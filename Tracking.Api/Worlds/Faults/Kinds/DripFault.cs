using FluentValidation;

namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Sends the answer in small pieces, with a pause after each but the last.</summary>
internal sealed class DripFault : FaultAction
{
    private const int DefaultBytes = 16;
    private const int MostBytes = 1024 * 1024;
    private const int DefaultPause = 100;
    private const int LongestPause = 10_000;

    public override FaultKind Kind => FaultKind.Drip;

    public override bool NeedsAnswer => true;

    public override Func<FaultEffect, object?> ImplyingMember => what => what.Drip;

    public override void AddRules(AbstractValidator<FaultEffect> rules)
    {
        rules.RuleFor(what => what.Drip).Null().Unless(IsKindOf).WithMessage(OnlyHere);
        rules.RuleFor(what => what.Drip!).ChildRules(drip =>
        {
            drip.RuleFor(pieces => pieces.Bytes).InclusiveBetween(1, MostBytes).WithMessage(FaultDefinitionValidator.OutOfRange);
            drip.RuleFor(pieces => pieces.Milliseconds).InclusiveBetween(1, LongestPause).WithMessage(FaultDefinitionValidator.OutOfRange);
        });
    }

    public override async Task ApplyAsync(FaultContext context)
    {
        var rest = context.Answer!.Value;
        var (length, pause) = (context.Effect.Drip!.Bytes!.Value, context.Effect.Drip.Milliseconds!.Value);
        while (rest.Length > length && !context.Http.RequestAborted.IsCancellationRequested)
        {
            await context.SendAsync(rest[..length]);
            rest = rest[length..];
            await context.PauseAsync(pause);
        }

        await context.SendAsync(rest);
    }

    protected override FaultEffect CompleteMembers(FaultEffect what) => what with
    {
        Drip = new FaultDrip { Bytes = what.Drip?.Bytes ?? DefaultBytes, Milliseconds = what.Drip?.Milliseconds ?? DefaultPause },
    };
}
