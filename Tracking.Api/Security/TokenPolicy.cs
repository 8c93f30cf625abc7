using System.Security.Cryptography;
using System.Text;
using Tracking.Api.Operations;
using Tracking.Api.Options;

namespace Tracking.Api.Security;

/// <summary>Which operations need a token, and which tokens are good (Contract C1 to C3).</summary>
internal sealed class TokenPolicy(AuthSettings settings)
{
    // Tokens are compared by their digests: these have one length, whatever is presented.
    private readonly byte[][] _digests = [.. settings.Tokens.Select(Digest)];

    /// <summary>Whether the operation needs a token.</summary>
    public bool Protects(TrackingOperation operation) => settings.Enforce switch
    {
        AuthEnforcement.All => true,
        AuthEnforcement.None => false,
        _ => operation.Writes,
    };

    /// <summary>Whether a token that is not blank is good.</summary>
    public bool Accepts(string token)
    {
        if (_digests.Length == 0)
        {
            return true;
        }

        var presented = Digest(token);
        var accepted = false;
        foreach (var digest in _digests)
        {
            accepted |= CryptographicOperations.FixedTimeEquals(presented, digest);
        }

        return accepted;
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
