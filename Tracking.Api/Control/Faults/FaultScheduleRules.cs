namespace Tracking.Api.Control.Faults;

/// <summary>What a schedule may say.</summary>
internal static class FaultScheduleRules
{
    public static void Check(FaultSchedule when, Action<string, string> refuse)
    {
        CheckCount(when.First, "when.first", refuse);
        CheckCount(when.Nth, "when.nth", refuse);
        CheckCount(when.Every, "when.every", refuse);
        if (when.Probability is { } probability && !(probability >= 0 && probability <= 1))
        {
            refuse("when.probability", "must be from 0 to 1");
        }

        var given = new[] { when.First is not null, when.Nth is not null, when.Every is not null, when.Probability is not null };
        if (given.Count(isGiven => isGiven) > 1)
        {
            refuse("when", "must hold at most one of first, nth, every and probability");
        }
    }

    private static void CheckCount(int? count, string place, Action<string, string> refuse)
    {
        if (count is < 1 or > FaultLimits.Count)
        {
            refuse(place, $"must be from 1 to {FaultLimits.Count}, not {count}");
        }
    }
}
