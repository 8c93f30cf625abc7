namespace Tracking.Benchmarks.EndToEnd.Servers;

/// <summary>What this project's server has answered, for the bare one to answer too.</summary>
internal sealed record Answer(string Media, string File);
