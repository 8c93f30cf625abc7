using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Tracking.Api.Validation;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Worlds.Progress;

/// <summary>What a rule of progress must be like.</summary>
internal sealed class ProgressRequestValidator : AbstractValidator<ProgressRequest>
{
    private const int MostSteps = 100;

    public ProgressRequestValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        RuleFor(request => request.Steps)
            .Must((request, steps) => request.Match is not null && steps is { Count: > 0 and <= MostSteps })
            .WithMessage($"must be 1 to {MostSteps}, beside a match");
        RuleFor(request => request.Match.Kind)
            .Finds((request, kind) => kind is null || KindNames.TryParseFilter(kind, out _)
                ? null
                : $"must be the name of a kind, not {Quotation.Of(kind)}");
        RuleForEach(request => request.Steps)
            .Cascade(CascadeMode.Stop)
            .Must(step => step is not null && CountTimes(step) == 1)
            .WithMessage("must have exactly one of polls, milliseconds and manual=true")
            .SetValidator(new ProgressStepValidator());
    }

    private static int CountTimes(ProgressStepRequest step) =>
        (step.Polls is null ? 0 : 1) + (step.Milliseconds is null ? 0 : 1) + (step.Manual == true ? 1 : 0);
}

/// <summary>What one step must be like.</summary>
internal sealed class ProgressStepValidator : AbstractValidator<ProgressStepRequest>
{
    private const int MostPolls = 1_000_000;
    private const long LongestTime = 365L * 24 * 60 * 60 * 1000;

    public ProgressStepValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        RuleFor(step => step.Polls).InclusiveBetween(1, MostPolls).WithMessage($"must be 1 to {MostPolls}");
        RuleFor(step => step.Milliseconds).InclusiveBetween(0, LongestTime).WithMessage($"must be 0 to {LongestTime}");
        RuleFor(step => step.Set).Must(set => set.ValueKind == JsonValueKind.Object).WithMessage("must be an object of fields");
        RuleFor(step => step.Set).Custom((_, context) =>
        {
            if (context.InstanceToValidate.ReadSet().Failures is [var failure, ..])
            {
                context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{failure.Path}", failure.Message));
            }
        });
    }
}
