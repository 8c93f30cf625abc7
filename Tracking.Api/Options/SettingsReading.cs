using System.Diagnostics.CodeAnalysis;

namespace Tracking.Api.Options;

/// <summary>The settings, or everything that is wrong with them; never both.</summary>
internal sealed record SettingsReading(TrackingSettings? Settings, IReadOnlyList<string> Errors)
{
    [MemberNotNullWhen(true, nameof(Settings))]
    public bool Succeeded => Settings is not null;
}
