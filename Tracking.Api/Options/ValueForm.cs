using System.Diagnostics.CodeAnalysis;

namespace Tracking.Api.Options;

/// <summary>How configuration becomes a value of a setting, and how the value is shown.</summary>
internal abstract class ValueForm<TValue>
{
    /// <summary>The allowed values, where they can be listed; else empty.</summary>
    public virtual IReadOnlyList<string> Values => [];

    /// <summary>What is allowed, in words that follow "allowed: ".</summary>
    public abstract string Allowed { get; }

    /// <summary>Reads the value, or says what is wrong in words that follow the key.</summary>
    public abstract bool TryRead(
        IConfigurationSection section,
        [MaybeNullWhen(false)] out TValue value,
        [NotNullWhen(false)] out string? fault);

    /// <summary>The value as text that may be seen by anyone.</summary>
    public abstract string Show(TValue value);
}
