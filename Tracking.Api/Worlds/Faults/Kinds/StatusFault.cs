using System.Globalization;
using System.Text;
using FluentValidation;
using Microsoft.Net.Http.Headers;
using Tracking.Api.Operations;
using Tracking.Api.Problems;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Worlds.Faults.Kinds;

/// <summary>Answers with a status, and with the given body or the contract's own error body.</summary>
internal sealed class StatusFault : FaultAction
{
    private const int Lowest = 200;
    private const int Highest = 599;
    private const int LongestBody = 64 * 1024;

    public override FaultKind Kind => FaultKind.Status;

    public override Func<FaultEffect, object?> ImplyingMember => what => what.Status;

    public override void AddRules(AbstractValidator<FaultEffect> rules)
    {
        rules.RuleFor(what => what.Status).Null().Unless(IsKindOf).WithMessage(OnlyHere);
        rules.RuleFor(what => what.Status)
            .NotNull().WithMessage("must be given")
            .InclusiveBetween(Lowest, Highest).WithMessage(FaultDefinitionValidator.OutOfRange)
            .When(IsKindOf);
        rules.RuleFor(what => what.Body).Null().Unless(CanHaveBody).WithMessage($"{OnlyHere}, and not with 204, 205 or 304");
        rules.RuleFor(what => what.Body).MaximumLength(LongestBody).When(CanHaveBody)
            .WithMessage("must not be longer than {MaxLength} characters");
        rules.RuleFor(what => what.MediaType).Null().When(what => what.Body is null)
            .WithMessage("must be left out: there is no what.body");
        rules.RuleFor(what => what.MediaType).Finds((what, type) => type is null || what.Body is null || IsMediaType(type)
            ? null
            : $"must be a media type such as text/plain, not {Quotation.Of(type)}");
    }

    public override async Task ApplyAsync(FaultContext context)
    {
        var effect = context.Effect;
        var response = context.Http.Response;
        var status = effect.Status!.Value;

        // Nothing of the real answer may show.
        response.Clear();
        response.StatusCode = status;
        if (effect.Body is { } body)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            response.ContentType = effect.MediaType ?? MediaTypes.PlainText;
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, context.Http.RequestAborted);
        }
        else if (status >= StatusCodes.Status400BadRequest)
        {
            var id = context.Fault.Id.ToString(CultureInfo.InvariantCulture);
            var detail = $"This answer was injected by fault {id} of {AdminPath.Faults}.";
            await new ProblemResult(new Problem(status, detail)).ExecuteAsync(context.Http);
        }
        else if (AllowsBody(status))
        {
            response.ContentLength = 0;
        }
    }

    private bool CanHaveBody(FaultEffect what) => IsKindOf(what) && AllowsBody(what.Status);

    // By HTTP.
    private static bool AllowsBody(int? status) =>
        status is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified);

    private static bool IsMediaType(string type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed) && !parsed.MatchesAllSubTypes && Ascii.IsValid(type);
}
