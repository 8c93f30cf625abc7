using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracking.Api.Endpoints;
using Tracking.Api.Security;

namespace Tracking.Api.Control.Tokens;

/// <summary>Adds, revokes and expires tokens while the server runs. Tokens travel in bodies: a path would end in the log.</summary>
internal static class TokenEndpoints
{
    private static readonly TokenRequestValidator Validator = new();

    public static void MapTokens(this RouteGroupBuilder admin)
    {
        var tokens = admin.MapGroup("/tokens");
        tokens.MapMethods("", MethodFallbacks.Reading, (TokenStore store) => Count(store))
            .WithName("getTokens").WithSummary("Count the tokens").Produces<TokenCounts>();
        tokens.MapDelete("", Reset)
            .WithName("resetTokens").WithSummary("Go back to the tokens of the settings").Produces<TokenCounts>();
        tokens.MapPost("/add", (HttpContext context, TokenStore store) => ChangeAsync(context, store, (token, _) => store.Add(token)))
            .WithName("addToken").WithSummary("Make a token good").Takes<TokenRequest>().Produces<TokenCounts>();
        tokens.MapPost("/revoke", (HttpContext context, TokenStore store) => ChangeAsync(context, store, (token, _) => store.Revoke(token)))
            .WithName("revokeToken").WithSummary("Make a token unknown").Takes<TokenRequest>().Produces<TokenCounts>();
        tokens.MapPost("/expire", (HttpContext context, TokenStore store) => ChangeAsync(context, store, store.Expire))
            .WithName("expireToken").WithSummary("Let a token expire, at once or after some uses")
            .Takes<TokenRequest>().Produces<TokenCounts>();
    }

    private static JsonHttpResult<TokenCounts> Reset(TokenStore store)
    {
        store.Reset();
        return Count(store);
    }

    private static Task<IResult> ChangeAsync(HttpContext context, TokenStore store, Action<string, int> change) =>
        AdminBody.HandleAsync<TokenRequest>(
            context,
            request =>
            {
                change(request.Token.Trim(), request.AfterUses);
                return Count(store);
            },
            Validator);

    private static JsonHttpResult<TokenCounts> Count(TokenStore store)
    {
        var counts = store.Counts;
        return AdminBody.Answer(new TokenCounts(
            store.IsRestricted,
            counts.GetValueOrDefault(TokenStatus.Good),
            counts.GetValueOrDefault(TokenStatus.Unknown),
            counts.GetValueOrDefault(TokenStatus.Expired)));
    }
}

/// <summary>Which token is meant.</summary>
/// <param name="Token">The token.</param>
/// <param name="AfterUses">For expiring: how many requests the token is still good for.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TokenRequest([property: Required] string Token, int AfterUses = 0);

internal sealed class TokenRequestValidator : AbstractValidator<TokenRequest>
{
    private const int MostUses = 1_000_000_000;

    public TokenRequestValidator()
    {
        RuleFor(request => request.Token).NotEmpty().WithMessage("must be given and not be blank");
        RuleFor(request => request.AfterUses).InclusiveBetween(0, MostUses).WithMessage($"must be from 0 to {MostUses}");
    }
}

/// <summary>How many tokens there are; the tokens themselves are not told.</summary>
/// <param name="Restricted">Whether only added ones are good.</param>
/// <param name="Good">Listed or added.</param>
/// <param name="Revoked">Revoked.</param>
/// <param name="Expired">Expired.</param>
internal sealed record TokenCounts(bool Restricted, int Good, int Revoked, int Expired);
