using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Problems;
using Tracking.Api.Security;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.Control.Tokens;

/// <summary>Adds, revokes and expires tokens while the server runs. Tokens travel in bodies: a path would end in the log.</summary>
internal static class TokenEndpoints
{
    private const int MostUses = 1_000_000_000;

    public static void MapTokens(this RouteGroupBuilder admin)
    {
        var tokens = admin.MapGroup("/tokens");
        tokens.MapMethods("", MethodTable.Reading, (TokenStore store) => Counts(store)).WithName("getTokens").WithSummary("Count the tokens").Produces<TokenCounts>();
        tokens.MapDelete("", Reset).WithName("resetTokens").WithSummary("Go back to the tokens of the settings").Produces<TokenCounts>();
        tokens.MapPost("/add", (HttpContext context, TokenStore store) => ChangeAsync(context, store, request => store.Add(request.Token)))
            .WithName("addToken")
            .WithSummary("Make a token good").Takes<TokenRequest>().Produces<TokenCounts>();
        tokens.MapPost("/revoke", (HttpContext context, TokenStore store) => ChangeAsync(context, store, request => store.Revoke(request.Token)))
            .WithName("revokeToken")
            .WithSummary("Make a token unknown").Takes<TokenRequest>().Produces<TokenCounts>();
        tokens.MapPost("/expire", (HttpContext context, TokenStore store) => ChangeAsync(context, store, request => store.Expire(request.Token, request.AfterUses)))
            .WithName("expireToken")
            .WithSummary("Let a token expire, at once or after some uses").Takes<TokenRequest>().Produces<TokenCounts>();
    }

    private static JsonHttpResult<TokenCounts> Reset(TokenStore store)
    {
        store.Reset();
        return Counts(store);
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, TokenStore store, Action<TokenRequest> change)
    {
        var (request, problem) = await AdminBody.ReadAsync(context, AdminJson.Default.TokenRequest);
        problem ??= string.IsNullOrWhiteSpace(request!.Token) ? Problem.About(StatusCodes.Status400BadRequest, "token", "must be given and not be blank")
            : request.AfterUses is < 0 or > MostUses ? Problem.About(StatusCodes.Status400BadRequest, "afterUses", $"must be from 0 to {MostUses}")
            : null;
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        change(request! with { Token = request.Token.Trim() });
        return Counts(store);
    }

    private static JsonHttpResult<TokenCounts> Counts(TokenStore store)
    {
        var counts = store.Counts;
        return TypedResults.Json(
            new TokenCounts(
                store.IsRestricted,
                counts.GetValueOrDefault(TokenStatus.Good),
                counts.GetValueOrDefault(TokenStatus.Unknown),
                counts.GetValueOrDefault(TokenStatus.Expired)),
            AdminJson.Default.TokenCounts,
            MediaTypes.Json);
    }
}

/// <summary>Which token is meant.</summary>
/// <param name="Token">The token.</param>
/// <param name="AfterUses">For expiring: how many requests the token is still good for.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TokenRequest([property: Required] string Token, int AfterUses = 0);

/// <summary>How many tokens there are; the tokens themselves are not told.</summary>
/// <param name="Restricted">Whether only added ones are good.</param>
/// <param name="Good">Listed or added.</param>
/// <param name="Revoked">Revoked.</param>
/// <param name="Expired">Expired.</param>
internal sealed record TokenCounts(bool Restricted, int Good, int Revoked, int Expired);
