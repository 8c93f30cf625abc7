using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using Tracking.Api.Worlds.Journal;

namespace Tracking.Api.Control.Journal;

/// <summary>
/// What a test expects of the journal: exactly so many requests, or at least and at most; at least 1 where all three are left out.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VerifyRequest
{
    /// <summary>Which requests to count; all where it is left out.</summary>
    // Settable: where a body leaves an init-only member out, the reader would give it null.
    public RequestCriteria Match { get; set; } = new();

    public int? Exactly { get; init; }

    public int? AtLeast { get; init; }

    public int? AtMost { get; init; }
}

internal sealed class VerifyRequestValidator : AbstractValidator<VerifyRequest>
{
    public VerifyRequestValidator()
    {
        const string MustNotBeNegative = "must not be negative";
        RuleFor(request => request.Match).NotNull().WithMessage("must be an object");
        RuleFor(request => request.Exactly).GreaterThanOrEqualTo(0).WithMessage(MustNotBeNegative);
        RuleFor(request => request.AtLeast).GreaterThanOrEqualTo(0).WithMessage(MustNotBeNegative);
        RuleFor(request => request.AtMost).GreaterThanOrEqualTo(0).WithMessage(MustNotBeNegative);
        RuleFor(request => request.Exactly).Null().When(request => (request.AtLeast ?? request.AtMost) is not null)
            .WithMessage("must stand alone");
        RuleFor(request => request.AtLeast).Must((request, least) => !(least > request.AtMost)).WithMessage("must not be more than atMost");
    }
}

/// <summary>The outcome of a verification.</summary>
/// <param name="Verified">Whether the journal proves what was expected.</param>
/// <param name="Matched">How many kept requests matched.</param>
/// <param name="Dropped">How many requests the journal no longer has.</param>
/// <param name="Reason">Why it is not verified; null where it is.</param>
/// <param name="NearestMisses">The requests that came closest, with what kept each from matching.</param>
public sealed record Verification(
    bool Verified,
    int Matched,
    long Dropped,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Reason,
    IReadOnlyList<NearMiss> NearestMisses)
{
    private const int MostMisses = 5;

    /// <summary>Counts the matching requests. A dropped request might have matched, so it can spoil a proof either way.</summary>
    internal static Verification Of(VerifyRequest request, JournalPage page)
    {
        var matched = page.Entries.Count(request.Match.Matches);
        var least = request.Exactly ?? request.AtLeast ?? (request.AtMost is null ? 1 : 0);
        var most = request.Exactly ?? request.AtMost;
        var expected = request.Exactly is not null ? Text("exactly", request.Exactly)
            : most is null ? Text("at least", least)
            : least > 0 ? $"{Text("at least", least)} and {Text("at most", most)}"
            : Text("at most", most);

        // What was dropped before "since" was not asked for.
        var oldest = page.Entries.Count > 0 ? page.Entries[0].Sequence : page.Last + 1;
        var dropped = request.Match.Since is { } since && since >= oldest - 1 ? 0 : page.Dropped;
        var found = $"{matched} requests match, {expected} was expected";
        var reason = matched > most || (matched < least && dropped == 0) ? found
            : dropped > 0 && (matched < least || most is not null)
                ? $"{found}, and {dropped} that were dropped might have matched: raise Tracking:Journal:Capacity"
            : null;
        return new Verification(reason is null, matched, dropped, reason, reason is null ? [] : Misses(request.Match, page));
    }

    private static string Text(string words, int? number) => string.Create(CultureInfo.InvariantCulture, $"{words} {number}");

    private static NearMiss[] Misses(RequestCriteria criteria, JournalPage page) =>
    [
        .. page.Entries
            .Select(entry => (Entry: entry, Mismatches: new Dictionary<string, string>(criteria.Mismatches(entry))))
            .Select(miss => new NearMiss(
                miss.Entry.Sequence, miss.Entry.Method, miss.Entry.Path + miss.Entry.Query, miss.Entry.Status, miss.Mismatches))
            .Where(miss => miss.Mismatches.Count > 0)
            .OrderBy(miss => miss.Mismatches.Count)
            .ThenByDescending(miss => miss.Sequence)
            .Take(MostMisses),
    ];
}

/// <summary>A request that does not match, and why.</summary>
/// <param name="Sequence">Number of the request.</param>
/// <param name="Method">Its method.</param>
/// <param name="Target">Its path and query as they were sent.</param>
/// <param name="Status">The status of the answer; null where none was sent.</param>
/// <param name="Mismatches">Each criterion that was not met, with what was found.</param>
public sealed record NearMiss(
    long Sequence,
    string Method,
    string Target,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Status,
    IReadOnlyDictionary<string, string> Mismatches);
