using FluentValidation;
using FluentValidation.Results;
using Tracking.Api.Dialects;
using Tracking.Api.Operations;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>
/// What is wrong with an argument, as a list. Not by rules on expressions: the package compiles these at start, and a native
/// program interprets them, with a megabyte of code that nothing else needs.
/// </summary>
internal abstract class ArgumentValidator<T> : AbstractValidator<T>
    where T : class
{
    protected sealed override bool PreValidate(ValidationContext<T> context, ValidationResult result)
    {
        result.Errors.AddRange(Find(context.InstanceToValidate));
        return false;
    }

    /// <summary>The failures; none where the argument is good.</summary>
    protected abstract IEnumerable<ValidationFailure> Find(T argument);
}

/// <summary>Contract B11.</summary>
internal sealed class TaskIdValidator : ArgumentValidator<TaskIdArgument>
{
    protected override IEnumerable<ValidationFailure> Find(TaskIdArgument argument) =>
        argument.IsGood ? [] : [new ValidationFailure(OperationTable.TaskIdParameter, IdMessages.NotAnId(argument.Text))];
}

/// <summary>Contract G2, G4.</summary>
internal sealed class LinkIdsValidator(BehaviourProfile behaviour) : ArgumentValidator<LinkIdsArgument>
{
    protected override IEnumerable<ValidationFailure> Find(LinkIdsArgument argument) =>
        argument.Texts.Count == 0 && behaviour.RequiresLinkIds
            ? [new ValidationFailure(argument.Parameter, "must be given at least once")]
            : argument.Texts
                .Where(text => !IntegerText.TryParseJava(text, out _))
                .Take(FailureList.Capacity)
                .Select(text => new ValidationFailure(argument.Parameter, IdMessages.NotAnId(text)));
}

/// <summary>Contract I5.</summary>
internal sealed class RootValidator : ArgumentValidator<RootArgument>
{
    protected override IEnumerable<ValidationFailure> Find(RootArgument argument) => argument.IsGood
        ? []
        : [new ValidationFailure(OperationTable.RootParameter, $"must be true or false, not {Quotation.Of(argument.Text)}")];
}

/// <summary>Contract D9, D11, J10, L8.</summary>
internal sealed class TasksBodyValidator : ArgumentValidator<TasksBody>
{
    protected override IEnumerable<ValidationFailure> Find(TasksBody argument) => argument.Failures.ToValidationFailures();
}

/// <summary>Contract E2, E10, J10, L8.</summary>
internal sealed class TaskBodyValidator : ArgumentValidator<TaskBody>
{
    protected override IEnumerable<ValidationFailure> Find(TaskBody argument) => argument is { Failures.Count: 0, ContradictsPath: true }
        ? [new ValidationFailure(FieldTable.Of(TaskField.Id).Name, $"must be {argument.PathId} like the path's or be left out, not {argument.Value.Id}")]
        : argument.Failures.ToValidationFailures();
}
