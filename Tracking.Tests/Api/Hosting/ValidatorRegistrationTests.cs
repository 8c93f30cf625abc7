using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Hosting;
using Tracking.Api.Options;

namespace Tracking.Tests.Api.Hosting;

public sealed class ValidatorRegistrationTests
{
    public static TheoryData<Type> Validators =>
    [
        typeof(IValidator<TaskIdArgument>),
        typeof(IValidator<LinkIdsArgument>),
        typeof(IValidator<RootArgument>),
        typeof(IValidator<TaskBody>),
    ];

    [Theory]
    [MemberData(nameof(Validators))]
    public void Build_ValidatorMissing_DoesNotStart(Type validator)
    {
        var builder = TrackingApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Host.UseServiceProviderFactory(new ProviderWithout(validator));

        var build = () => TrackingApplication.Build(builder, new TrackingSettings());

        build.Should().Throw<InvalidOperationException>().WithMessage($"*{validator.GenericTypeArguments[0].Name}*");
    }

    private sealed class ProviderWithout(Type service) : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services) => services.RemoveAll(service);

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) => containerBuilder.BuildServiceProvider();
    }
}
