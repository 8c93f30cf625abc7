using FluentValidation.Results;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>What validators say.</summary>
internal static class IdMessages
{
    public static string NotAnId(string text) => $"must be a whole number from {long.MinValue} to {long.MaxValue}, not {Quotation.Of(text)}";

    /// <summary>Passes on what the reader of the body has found.</summary>
    public static IEnumerable<ValidationFailure> ToValidationFailures(this IReadOnlyList<BodyFailure> failures) =>
        failures.Select(failure => new ValidationFailure(failure.Path, failure.Message));
}
