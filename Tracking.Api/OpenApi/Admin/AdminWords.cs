namespace Tracking.Api.OpenApi.Admin;

/// <summary>What the serializers do not know of bodies: words about them, and members that a check behind them requires.</summary>
internal static class AdminWords
{
    private static readonly HashSet<string> Required = new(StringComparer.Ordinal)
    {
        "FaultDefinition.what", "ProgressRequest.steps", "ProgressStepRequest.set", "TokenRequest.token",
    };

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["ClockAnswer"] = "What the clock shows.",
        ["FreezeRequest.at"] = "Where to stop the clock; where it is if left out.",
        ["SetRequest.to"] = "What the clock is to show.",
        ["AdvanceRequest.milliseconds"] = "By how much to move the clock, back if negative.",
        ["FaultDefinition"] = "A fault: which requests it is about, which of those it strikes, and what it does.",
        ["FaultDefinition.seed"] = "Decides all that is left to chance; 0 if left out.",
        ["FaultMatch"] = "Which requests a fault is about: those that fit all that is given.",
        ["FaultMatch.operations"] = "Names of operations, such as getTask.",
        ["FaultMatch.method"] = "The method as sent; GET does not stand for HEAD.",
        ["FaultMatch.path"] = "The path below /tracking; * stands for any text.",
        ["FaultMatch.task"] = "The task of the path.",
        ["FaultMatch.job"] = "The job of the path, or of the path's task.",
        ["FaultMatch.token"] = "The caller's token.",
        ["FaultSchedule"] = "Which of the requests that match a fault strikes: at most one of first, nth, every and probability.",
        ["FaultSchedule.first"] = "The first so many.",
        ["FaultSchedule.nth"] = "That one alone, counted from 1.",
        ["FaultSchedule.every"] = "Each of that number.",
        ["FaultSchedule.probability"] = "From 0 (none) to 1 (all), decided by the seed.",
        ["FaultSchedule.counted"] = "Which requests are counted together.",
        ["FaultEffect"] = "What a fault does.",
        ["FaultEffect.moment"] = "When it strikes.",
        ["FaultEffect.status"] = "The status to answer, from 200 to 599.",
        ["FaultEffect.body"] = "The body of that answer; the contract's own if left out.",
        ["FaultEffect.mediaType"] = "The media type of that body; text/plain if left out.",
        ["FaultDelay"] = "How long the caller waits, in real time.",
        ["FaultDelay.milliseconds"] = "How long, or at least how long.",
        ["FaultDelay.upTo"] = "At most how long.",
        ["FaultDrip"] = "The pieces of a slow answer.",
        ["FaultDrip.bytes"] = "Bytes in each piece; 16 if left out.",
        ["FaultDrip.milliseconds"] = "The pause after each; 100 if left out.",
        ["FaultView"] = "A fault in force.",
        ["FaultView.matched"] = "How many requests fitted it.",
        ["FaultView.applied"] = "How many of those it struck.",
        ["GraphReport"] = "How much the graph holds after the call.",
        ["JournalEntry"] = "One request that was answered, or left without an answer.",
        ["JournalEntry.sequence"] = "Number of the request in its world, from 1.",
        ["JournalEntry.time"] = "When it ended, by the world's clock.",
        ["JournalEntry.headers"] = "In the order of arrival; tokens are masked.",
        ["JournalEntry.body"] = "The beginning of the body; null where none was read.",
        ["JournalEntry.bodyIsCut"] = "Whether the body was longer than what is kept of it.",
        ["JournalEntry.status"] = "Null where no answer was sent.",
        ["JournalEntry.duration"] = "In milliseconds.",
        ["JournalEntry.fault"] = "The number of the fault that was applied.",
        ["RequestsAnswer.matched"] = "How many match, whatever the limit.",
        ["RequestsAnswer.last"] = "The number of the last request of all.",
        ["RequestsAnswer.dropped"] = "How many requests the journal no longer has.",
        ["RequestCriteria"] = "Which requests are meant; what is left out matches all.",
        ["VerifyRequest"] = "What a test expects: exactly, or at least and at most; at least 1 if all are left out.",
        ["Verification.verified"] = "Whether the journal proves what was expected.",
        ["Verification.reason"] = "Why it is not verified.",
        ["Verification.nearestMisses"] = "The requests that came closest.",
        ["NearMiss.mismatches"] = "Each criterion that was not met, with what was found.",
        ["ProgressRequest"] = "A rule by which tasks move on while a client reads them.",
        ["ProgressRequest.steps"] = "One after the other.",
        ["ProgressMatch"] = "Which tasks a rule moves; what is left out matches all.",
        ["ProgressMatch.kind"] = "The name of a kind, in any spelling.",
        ["ProgressStepRequest"] = "One step: exactly one of polls, milliseconds and manual says when.",
        ["ProgressStepRequest.polls"] = "Once this many reads have returned the task.",
        ["ProgressStepRequest.milliseconds"] = "Once this much time has passed on the server's clock.",
        ["ProgressStepRequest.manual"] = "When the test says so.",
        ["ProgressStepRequest.set"] = "The fields that change, as in the body of an update.",
        ["ProgressState"] = "How far one task has come.",
        ["StepRequest"] = "What moves manual steps; what is left out matches all.",
        ["StepAnswer.moved"] = "How many tasks were moved.",
        ["TokenRequest.afterUses"] = "For expiring: how many requests the token is still good for.",
        ["TokenCounts"] = "How many tokens there are; the tokens themselves are not told.",
        ["TokenCounts.restricted"] = "Whether only added ones are good.",
        ["WorldsAnswer.current"] = "The name of the caller's own.",
    };

    /// <summary>Everything that something is said about.</summary>
    public static IEnumerable<string> Places => Descriptions.Keys.Concat(Required);

    /// <summary>What is said of a schema or of its member; null where the name says it all.</summary>
    public static string? Of(string place) => Descriptions.GetValueOrDefault(place);

    /// <summary>Whether a request is refused without the member.</summary>
    public static bool IsRequired(string place) => Required.Contains(place);
}
