using System.Text.Json;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Watching;

/// <summary>Something that a test waits for.</summary>
internal abstract class WaitCondition
{
    /// <summary>Looks at a world as it is now.</summary>
    public abstract WaitFinding Look(WorldState world);
}

/// <summary>What there was when a condition was looked at.</summary>
/// <param name="IsMet">Whether it is what was waited for.</param>
/// <param name="Describe">Writes the members that show it.</param>
internal sealed record WaitFinding(bool IsMet, Action<Utf8JsonWriter> Describe);
