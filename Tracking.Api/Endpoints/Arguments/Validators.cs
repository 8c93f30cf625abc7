using FluentValidation;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>Contract B11.</summary>
internal sealed class TaskIdValidator : AbstractValidator<TaskIdArgument>
{
    public TaskIdValidator() =>
        RuleFor(argument => argument.Text)
            .Must(text => IntegerText.TryParseJava(text, out _))
            .OverridePropertyName(OperationTable.TaskIdParameter)
            .WithMessage(argument => IdMessages.NotAnId(argument.Text));
}

/// <summary>Contract G2, G4.</summary>
internal sealed class LinkIdsValidator : AbstractValidator<LinkIdsArgument>
{
    public LinkIdsValidator(BehaviourProfile behaviour) => RuleFor(argument => argument).Custom((argument, context) =>
    {
        if (argument.Texts.Count == 0 && behaviour.RequiresLinkIds)
        {
            context.AddFailure(argument.Parameter, "must be given at least once");
        }

        foreach (var text in argument.Texts.Where(text => !IntegerText.TryParseJava(text, out _)).Take(FailureList.Capacity))
        {
            context.AddFailure(argument.Parameter, IdMessages.NotAnId(text));
        }
    });
}

/// <summary>Contract I5.</summary>
internal sealed class RootValidator : AbstractValidator<RootArgument>
{
    public RootValidator() =>
        RuleFor(argument => argument)
            .Must(argument => argument.Text.Length == 0 || argument.Value is not null)
            .OverridePropertyName(OperationTable.RootParameter)
            .WithMessage(argument => $"must be true or false, not {Quotation.Of(argument.Text)}");
}

/// <summary>Contract D9, D11, J10, L8.</summary>
internal sealed class TasksBodyValidator : AbstractValidator<TasksBody>
{
    public TasksBodyValidator() => RuleFor(body => body.Failures).Custom((failures, context) => context.AddFailures(failures));
}

/// <summary>Contract E2, E10, J10, L8.</summary>
internal sealed class TaskBodyValidator : AbstractValidator<TaskBody>
{
    public TaskBodyValidator() => RuleFor(body => body).Custom((body, context) =>
    {
        context.AddFailures(body.Failures);
        if (body.Failures.Count == 0 && body.Value.Id is { } id && id != body.PathId)
        {
            context.AddFailure(FieldTable.Of(TaskField.Id).Name, $"must be {body.PathId} like the path's or be left out, not {id}");
        }
    });
}
