using Tracking.Api.Security;

namespace Tracking.Api;

/// <summary>The tokens that are good; changes count from the next request on (Contract C3).</summary>
public sealed class ServerTokens
{
    private readonly TokenStore _store;

    internal ServerTokens(TokenStore store) => _store = store;

    /// <summary>Makes a token good.</summary>
    public void Add(string token) => _store.Add(token);

    /// <summary>Takes a token back.</summary>
    public void Revoke(string token) => _store.Revoke(token);

    /// <summary>Lets a token expire.</summary>
    /// <param name="token">The token.</param>
    /// <param name="afterUses">For how many requests that need a token it is still good, 0 or more.</param>
    public void Expire(string token, int afterUses = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterUses);
        _store.Expire(token, afterUses);
    }

    /// <summary>Goes back to the tokens of the settings.</summary>
    public void Reset() => _store.Reset();
}
