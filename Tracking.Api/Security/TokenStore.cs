using System.Security.Cryptography;
using System.Text;
using Tracking.Api.Operations;
using Tracking.Api.Options;

namespace Tracking.Api.Security;

/// <summary>What a token is worth.</summary>
internal enum TokenStanding
{
    /// <summary>It is good.</summary>
    Good,

    /// <summary>It is not among the good ones, or was revoked.</summary>
    Unknown,

    /// <summary>It was good, and is no longer.</summary>
    Expired,
}

/// <summary>
/// Which operations need a token, and which tokens are good (Contract C1 to C3). Tests change that while the server runs;
/// it counts from the next request on. Tokens are kept and compared as digests, each in the same time. Thread-safe.
/// </summary>
internal sealed class TokenStore
{
    private readonly AuthSettings _settings;
    private readonly Lock _lock = new();
    private volatile TokenEntry[] _entries;

    public TokenStore(AuthSettings settings)
    {
        _settings = settings;
        _entries = Configured();
    }

    /// <summary>Whether only listed tokens are good; otherwise every one is that was not taken back.</summary>
    public bool IsRestricted => _settings.Tokens.Count > 0;

    /// <summary>How many tokens are known by standing.</summary>
    public IReadOnlyDictionary<TokenStanding, int> Counts =>
        _entries.GroupBy(entry => entry.Standing).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Whether the operation needs a token.</summary>
    public bool Protects(TrackingOperation operation) => _settings.Enforce switch
    {
        AuthEnforcement.All => true,
        AuthEnforcement.None => false,
        _ => operation.Writes,
    };

    /// <summary>What a token that is not blank is worth.</summary>
    public TokenStanding StandingOf(string token) => _entries.Length == 0
        ? TokenStanding.Good
        : Find(Digest(token)) is { } entry ? entry.Standing : Unlisted;

    /// <summary>What a token is worth for this request, which uses it once.</summary>
    public TokenStanding Use(string token) => _entries.Length == 0
        ? TokenStanding.Good
        : Find(Digest(token)) is { } entry ? entry.Use() : Unlisted;

    /// <summary>Makes a token good.</summary>
    public void Add(string token) => Set(token, TokenStanding.Good, null);

    /// <summary>Makes a token as good as one that never was.</summary>
    public void Revoke(string token) => Set(token, TokenStanding.Unknown, null);

    /// <summary>Lets a token expire, at once or after some more requests that need it.</summary>
    public void Expire(string token, int afterUses) => Set(token, afterUses > 0 ? TokenStanding.Good : TokenStanding.Expired, afterUses);

    /// <summary>Forgets all that was changed since the start.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _entries = Configured();
        }
    }

    private TokenStanding Unlisted => IsRestricted ? TokenStanding.Unknown : TokenStanding.Good;

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private TokenEntry[] Configured() => [.. _settings.Tokens.Select(token => new TokenEntry(Digest(token), TokenStanding.Good, null))];

    private TokenEntry? Find(byte[] digest)
    {
        TokenEntry? found = null;
        foreach (var entry in _entries)
        {
            found = CryptographicOperations.FixedTimeEquals(digest, entry.Digest) ? entry : found;
        }

        return found;
    }

    private void Set(string token, TokenStanding standing, int? usesLeft)
    {
        var entry = new TokenEntry(Digest(token), standing, usesLeft);
        lock (_lock)
        {
            _entries = [.. _entries.Where(other => !other.Digest.AsSpan().SequenceEqual(entry.Digest)), entry];
        }
    }
}

/// <summary>One token that is known by its digest.</summary>
internal sealed class TokenEntry(byte[] digest, TokenStanding standing, int? usesLeft)
{
    private int _usesLeft = usesLeft ?? 0;

    public byte[] Digest => digest;

    public TokenStanding Standing =>
        usesLeft is not null && Volatile.Read(ref _usesLeft) <= 0 && standing == TokenStanding.Good ? TokenStanding.Expired : standing;

    /// <summary>Uses the token once.</summary>
    public TokenStanding Use() =>
        usesLeft is null || standing != TokenStanding.Good ? standing
        : Interlocked.Decrement(ref _usesLeft) >= 0 ? TokenStanding.Good
        : TokenStanding.Expired;
}
