namespace Tracking.Api.Wire.Json;

/// <summary>
/// Leaves a parser in the middle of a task where the bytes end that have come so far: once for every piece of a long body, so that
/// nothing on the way to a task need ask whether there is more.
/// </summary>
internal sealed class StarvedException : Exception
{
    /// <summary>The one there is: nobody looks at it.</summary>
    public static StarvedException Instance { get; } = new();
}
