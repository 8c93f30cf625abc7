using System.Security.Cryptography;
using System.Text;
using Tracking.Api.Operations;
using Tracking.Api.Options;

namespace Tracking.Api.Security;

/// <summary>What a token is worth.</summary>
internal enum TokenStatus
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

    /// <summary>How many tokens are known by status.</summary>
    public IReadOnlyDictionary<TokenStatus, int> Counts =>
        _entries.GroupBy(entry => entry.Status).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Whether the operation needs a token.</summary>
    public bool Protects(TrackingOperation operation) => _settings.Enforce switch
    {
        AuthEnforcement.All => true,
        AuthEnforcement.None => false,
        _ => operation.Writes,
    };

    /// <summary>What a token that is not blank is worth.</summary>
    public TokenStatus StatusOf(string token) => _entries.Length == 0
        ? TokenStatus.Good
        : Find(Digest(token)) is { } entry ? entry.Status : Unlisted;

    /// <summary>What a token is worth for this request, which uses it once.</summary>
    public TokenStatus Use(string token) => _entries.Length == 0
        ? TokenStatus.Good
        : Find(Digest(token)) is { } entry ? entry.Use() : Unlisted;

    /// <summary>Makes a token good.</summary>
    public void Add(string token) => Set(token, TokenStatus.Good, null);

    /// <summary>Makes a token as good as one that never was.</summary>
    public void Revoke(string token) => Set(token, TokenStatus.Unknown, null);

    /// <summary>Lets a token expire, at once or after some more requests that need it.</summary>
    public void Expire(string token, int afterUses) => Set(token, afterUses > 0 ? TokenStatus.Good : TokenStatus.Expired, afterUses);

    /// <summary>Forgets all that was changed since the start.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _entries = Configured();
        }
    }

    private TokenStatus Unlisted => IsRestricted ? TokenStatus.Unknown : TokenStatus.Good;

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private TokenEntry[] Configured() => [.. _settings.Tokens.Select(token => new TokenEntry(Digest(token), TokenStatus.Good, null))];

    private TokenEntry? Find(byte[] digest)
    {
        TokenEntry? found = null;
        foreach (var entry in _entries)
        {
            found = CryptographicOperations.FixedTimeEquals(digest, entry.Digest) ? entry : found;
        }

        return found;
    }

    private void Set(string token, TokenStatus status, int? usesLeft)
    {
        var entry = new TokenEntry(Digest(token), status, usesLeft);
        lock (_lock)
        {
            _entries = [.. _entries.Where(other => !other.Digest.AsSpan().SequenceEqual(entry.Digest)), entry];
        }
    }
}

/// <summary>One token that is known by its digest.</summary>
internal sealed class TokenEntry(byte[] digest, TokenStatus status, int? usesLeft)
{
    private int _usesLeft = usesLeft ?? 0;

    public byte[] Digest => digest;

    public TokenStatus Status =>
        usesLeft is not null && Volatile.Read(ref _usesLeft) <= 0 && status == TokenStatus.Good ? TokenStatus.Expired : status;

    /// <summary>Uses the token once.</summary>
    public TokenStatus Use() =>
        usesLeft is null || status != TokenStatus.Good ? status
        : Interlocked.Decrement(ref _usesLeft) >= 0 ? TokenStatus.Good
        : TokenStatus.Expired;
}
