using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Tracking.Api.Problems;

namespace Tracking.Api.Validation;

/// <summary>What rules need to speak as the API does.</summary>
internal static class JsonRules
{
    /// <summary>
    /// A rule that says itself what is wrong, or null. Its message may quote the caller, whose braces <c>WithMessage</c> would take for
    /// placeholders.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="find">What is wrong with a value; null where nothing is.</param>
    /// <param name="place">The parameter or the place in the body; by default the path of the property.</param>
    public static void Finds<T, TValue>(
        this IRuleBuilder<T, TValue> rule, Func<T, TValue, string?> find, Func<T, string>? place = null) => rule.Custom((value, context) =>
    {
        if (find(context.InstanceToValidate, value) is { } message)
        {
            context.AddFailure(new ValidationFailure(place?.Invoke(context.InstanceToValidate) ?? context.PropertyPath, message));
        }
    });

    /// <summary>The problem of the first rule that is broken, since the others may rest on it; null where none is.</summary>
    public static Problem? FindProblem<T>(this IValidator<T> validator, T value)
    {
        var failure = validator.Validate(value).Errors.FirstOrDefault();
        return failure is null ? null : Problem.About(StatusCodes.Status400BadRequest, PathOf(failure.PropertyName), failure.ErrorMessage);
    }

    /// <summary>The path of a member in a body or a query: in camelCase, where rules name members as the code does.</summary>
    public static string PathOf(string propertyName) =>
        string.Join('.', propertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
