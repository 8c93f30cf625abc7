using System.Text.Json;
using FluentValidation;

namespace Tracking.Api.Worlds.Faults;

/// <summary>One kind of fault: its defaults, its rules and what it does. <see cref="FaultKinds"/> has a row for each.</summary>
internal abstract class FaultAction
{
    public abstract FaultKind Kind { get; }

    /// <summary>The kind's name in JSON.</summary>
    public string Name => JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString());

    /// <summary>The member of the effect that has the kind's name and implies the kind; null where there is none.</summary>
    public virtual Func<FaultEffect, object?>? ImplyingMember => null;

    /// <summary>Whether the kind works on the real answer, so that the change has to be made first.</summary>
    public virtual bool NeedsAnswer => false;

    /// <summary>What is wrong with a member that belongs to this kind and is given with another.</summary>
    protected string OnlyHere => $"must be left out: only the kind {Name} has it";

    /// <summary>Adds the rules for the members that belong to this kind; they run for effects of all kinds.</summary>
    public virtual void AddRules(AbstractValidator<FaultEffect> rules)
    {
        // Most kinds have no members of their own.
    }

    /// <summary>A valid effect with everything that it leaves out.</summary>
    public FaultEffect Complete(FaultEffect what) => CompleteMembers(what with
    {
        Kind = Kind,
        Moment = what.Moment ?? (NeedsAnswer ? FaultMoment.AfterChange : FaultMoment.BeforeChange),
    });

    /// <summary>Applies the fault to a request, after its delay.</summary>
    public abstract Task ApplyAsync(FaultContext context);

    protected virtual FaultEffect CompleteMembers(FaultEffect what) => what;

    /// <summary>Whether the effect is of this kind.</summary>
    protected bool IsKindOf(FaultEffect what) => FaultKinds.Find(what) == this;
}
