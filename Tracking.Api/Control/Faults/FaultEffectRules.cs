using System.Text;
using Microsoft.Net.Http.Headers;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Control.Faults;

/// <summary>What an effect may say: each member only with the kind that it belongs to.</summary>
internal static class FaultEffectRules
{
    public static void Check(FaultEffect what, Action<string, string> refuse)
    {
        if (FaultDefaults.KindOf(what) is not { } kind)
        {
            refuse("what.kind", "must be given, unless there is a status, a drip or a delay");
            return;
        }

        if (what.Moment == FaultMoment.BeforeChange && FaultDefaults.SpoilsAnswer(kind))
        {
            refuse("what.moment", "must be afterChange or be left out: this kind needs the real answer");
        }

        CheckStatus(what, kind, refuse);
        CheckBody(what, kind, refuse);
        CheckDelay(what.Delay, kind, refuse);
        CheckDrip(what.Drip, kind, refuse);
    }

    private static void CheckStatus(FaultEffect what, FaultKind kind, Action<string, string> refuse)
    {
        if ((kind == FaultKind.Status) != what.Status is not null)
        {
            refuse("what.status", kind == FaultKind.Status ? "must be given" : "must be left out: only the kind status has it");
        }
        else if (what.Status is < FaultLimits.LowestStatus or > FaultLimits.HighestStatus)
        {
            refuse("what.status", $"must be from {FaultLimits.LowestStatus} to {FaultLimits.HighestStatus}, not {what.Status}");
        }
    }

    private static void CheckBody(FaultEffect what, FaultKind kind, Action<string, string> refuse)
    {
        if (what.Body is not null && (kind != FaultKind.Status || !InjectedStatus.CanHaveBody(what.Status ?? 0)))
        {
            refuse("what.body", "must be left out: only the kind status has it, and not with 204, 205 or 304");
        }
        else if (what.Body?.Length > FaultLimits.BodyLength)
        {
            refuse("what.body", $"must not be longer than {FaultLimits.BodyLength} characters");
        }

        if (what.MediaType is not { } type)
        {
            return;
        }

        if (what.Body is null)
        {
            refuse("what.mediaType", "must be left out: there is no what.body");
        }
        else if (!MediaTypeHeaderValue.TryParse(type, out var parsed) || parsed.MatchesAllSubTypes || !Ascii.IsValid(type))
        {
            refuse("what.mediaType", $"must be a media type such as text/plain, not {Quotation.Of(type)}");
        }
    }

    private static void CheckDelay(FaultDelay? delay, FaultKind kind, Action<string, string> refuse)
    {
        if (delay is null)
        {
            if (kind == FaultKind.Delay)
            {
                refuse("what.delay", "must be given");
            }

            return;
        }

        if (delay.Milliseconds is not (>= 0 and <= FaultLimits.DelayMilliseconds))
        {
            refuse("what.delay.milliseconds", $"must be given, from 0 to {FaultLimits.DelayMilliseconds}");
        }
        else if (delay.UpTo is { } upTo && (upTo < delay.Milliseconds || upTo > FaultLimits.DelayMilliseconds))
        {
            refuse("what.delay.upTo", $"must be from what.delay.milliseconds to {FaultLimits.DelayMilliseconds}, not {upTo}");
        }
    }

    private static void CheckDrip(FaultDrip? drip, FaultKind kind, Action<string, string> refuse)
    {
        if (drip is not null && kind != FaultKind.Drip)
        {
            refuse("what.drip", "must be left out: only the kind drip has it");
        }

        if (drip?.Bytes is < 1 or > FaultLimits.DripBytes)
        {
            refuse("what.drip.bytes", $"must be from 1 to {FaultLimits.DripBytes}, not {drip.Bytes}");
        }

        if (drip?.Milliseconds is < 1 or > FaultLimits.DripMilliseconds)
        {
            refuse("what.drip.milliseconds", $"must be from 1 to {FaultLimits.DripMilliseconds}, not {drip.Milliseconds}");
        }
    }
}
