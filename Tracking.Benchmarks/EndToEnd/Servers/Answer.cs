namespace Tracking.Benchmarks.EndToEnd.Servers;

/// <summary>What this project's server has answered, for the bare one to answer too.</summary>
/// <param name="Media">Its media type.</param>
/// <param name="File">The file that holds it.</param>
/// <param name="Tasks">For how many tasks it is kept once more each; 0: once for all.</param>
internal sealed record Answer(string Media, string File, int Tasks = 0);
