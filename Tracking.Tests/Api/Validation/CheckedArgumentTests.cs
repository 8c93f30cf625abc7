using CsCheck;
using FluentValidation;
using Tracking.Api.Dialects;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Validation;

namespace Tracking.Tests.Api.Validation;

/// <summary>An argument that calls itself good is not shown to its validator, so the two must agree.</summary>
[Trait("Server", "InProcess")]
public sealed class CheckedArgumentTests
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.Long.Select(number => $"{number}")),
        (1, Gen.String[Gen.OneOf('0', '1', '9', '-', '+', '.', ' ', 'e', '\0'), 0, 22]),
        (1, Gen.OneOf("true", "FALSE", "True", "yes", "", "1")),
        (1, Gen.String));

    [Fact]
    [Trait("Contract", "B11")]
    public async Task TaskId_AnyText_IsGoodWhereItsValidatorFindsNothing() =>
        await CompareAsync(Text, text => new TaskIdArgument(text));

    [Fact]
    [Trait("Contract", "I5")]
    public async Task Root_AnyText_IsGoodWhereItsValidatorFindsNothing() =>
        await CompareAsync(Text, text => new RootArgument(text));

    [Theory]
    [InlineData("Reject")]
    [InlineData("NoOp")]
    [InlineData("DeleteAll")]
    [Trait("Contract", "G4")]
    public async Task LinkIds_AnyTexts_AreNeverGoodWhereTheirValidatorFindsSomething(string policy)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:EmptyLinkList={policy}");
        var validator = host.Service<IValidator<LinkIdsArgument>>();
        var needsIds = host.Service<BehaviourProfile>().RequiresLinkIds;

        Text.List[0, 4].Sample(texts =>
        {
            var argument = new LinkIdsArgument("nextTaskId", texts);
            var isValid = validator.Validate(argument).IsValid;

            // Whether no ids are an error is the validator's alone to say.
            (texts.Count == 0 ? !argument.IsGood && isValid != needsIds : argument.IsGood == isValid).Should().BeTrue();
        });
    }

    private static async Task CompareAsync<T>(Gen<string> texts, Func<string, T> argumentOf)
        where T : class, ICheckedArgument
    {
        await using var host = await TrackingHost.StartAsync();
        var validator = host.Service<IValidator<T>>();

        texts.Sample(text =>
        {
            var argument = argumentOf(text);

            argument.IsGood.Should().Be(validator.Validate(argument).IsValid, $"\"{text}\" is so");
        });
    }
}
