namespace Tracking.Api.Options;

/// <summary>The section <c>Tracking:Auth</c>.</summary>
internal sealed record AuthSettings
{
    /// <summary>The operations that need a token (Contract C1, C2).</summary>
    public AuthEnforcement Enforce { get; init; } = AuthEnforcement.Writes;

    /// <summary>The only good tokens; none: any that is not blank (Contract C3).</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}

/// <summary>Which operations need a token (Contract C1, C2).</summary>
internal enum AuthEnforcement
{
    /// <summary>Those that change something.</summary>
    Writes,

    /// <summary>All of them.</summary>
    All,

    /// <summary>None of them, whatever tokens are listed.</summary>
    None,
}
