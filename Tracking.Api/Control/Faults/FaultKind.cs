namespace Tracking.Api.Control.Faults;

/// <summary>What a fault does to a request.</summary>
public enum FaultKind
{
    /// <summary>Answers with a status in the place of the real answer.</summary>
    Status,

    /// <summary>Makes the caller wait; the answer is the real one.</summary>
    Delay,

    /// <summary>Announces the whole answer, sends half of it and closes the connection.</summary>
    Cut,

    /// <summary>Sends as many bytes as the answer has, under its status and type, that are no answer.</summary>
    Garbage,

    /// <summary>Closes the connection in good order without an answer.</summary>
    Close,

    /// <summary>Resets the connection without an answer.</summary>
    Reset,

    /// <summary>Sends the answer in small pieces, with a pause after each.</summary>
    Drip,
}

/// <summary>When a fault strikes: a client that tries again finds the store as it was, or changed.</summary>
public enum FaultMoment
{
    /// <summary>In the place of all that the server does: nothing is checked, nothing is changed.</summary>
    BeforeChange,

    /// <summary>When all was done as ever, and only the answer is still to be sent.</summary>
    AfterChange,
}

/// <summary>Which requests are counted together.</summary>
public enum FaultCounting
{
    /// <summary>All that match.</summary>
    Overall,

    /// <summary>Those with the same task in their path; those without a task in their path are counted together.</summary>
    PerTask,
}
