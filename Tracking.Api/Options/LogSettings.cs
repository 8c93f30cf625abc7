namespace Tracking.Api.Options;

/// <summary>The section <c>Tracking:Log</c>, this server's own.</summary>
internal sealed record LogSettings
{
    /// <summary>The form of the lines.</summary>
    public LogFormat Format { get; init; } = LogFormat.Text;

    /// <summary>The least severe events that are written.</summary>
    public LogThreshold Level { get; init; } = LogThreshold.Information;
}

/// <summary>The form of the lines of the log.</summary>
internal enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object for each line, for programs.</summary>
    Json,
}

/// <summary>The least severe events that are written, from the most to the fewest lines.</summary>
internal enum LogThreshold
{
    /// <summary>Everything.</summary>
    Debug,

    /// <summary>What happens.</summary>
    Information,

    /// <summary>What should not happen.</summary>
    Warning,

    /// <summary>What went wrong.</summary>
    Error,
}
