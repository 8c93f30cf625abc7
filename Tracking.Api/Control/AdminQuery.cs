using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Control;

/// <summary>
/// The query of a call to <c>/__admin</c>: a parameter that the call does not have is refused, for a filter that is passed over misleads.
/// </summary>
/// <param name="request">The call.</param>
/// <param name="known">The names of its parameters.</param>
internal class AdminQuery(HttpRequest request, params string[] known)
{
    /// <summary>The problem of the first unknown parameter; null where there is none.</summary>
    public Problem? Problem { get; } = FindUnknown(request, known);

    /// <summary>The text of the parameter that is called like the property; null where absent or empty.</summary>
    protected string? Text([CallerMemberName] string property = "") =>
        QueryText.First(request, JsonNamingPolicy.CamelCase.ConvertName(property)) is { Length: > 0 } text ? text : null;

    /// <summary>The number that a text is, once <see cref="AdminQueryRules.IsNumber"/> has found it to be one.</summary>
    protected static long? Number(string? text) =>
        text is null ? null : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static Problem? FindUnknown(HttpRequest request, string[] known)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                var names = string.Join(", ", known.DefaultIfEmpty("none"));
                return Problem.About(StatusCodes.Status400BadRequest, name, $"is no parameter here; there are {names}");
            }
        }

        return null;
    }
}

/// <summary>One parameter of a query, as the document shows it.</summary>
/// <param name="Name">The name; the query's property is called the same.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Description">What it means.</param>
/// <param name="Values">The values that it can have; none where they are too many to list.</param>
internal sealed record QueryParameter(string Name, FieldType Type, string Description, params IReadOnlyList<string> Values)
{
    /// <summary>Whether a call is refused without it.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>Rules for the texts of a query.</summary>
internal static class AdminQueryRules
{
    /// <summary>The text must be a whole number, if there is one.</summary>
    public static void IsNumber<T>(this IRuleBuilder<T, string?> rule, long least, long most) => rule.Finds((_, text) =>
        text is null || (TryNumber(text, out var number) && number >= least && number <= most)
            ? null
            : $"must be a whole number from {least} to {most}, not {Quotation.Of(text)}");

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
