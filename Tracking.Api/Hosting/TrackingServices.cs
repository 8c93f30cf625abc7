using FluentValidation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tracking.Api.Control.Faults;
using Tracking.Api.Control.Seeds;
using Tracking.Api.Dialects;
using Tracking.Api.Endpoints;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.OpenApi;
using Tracking.Api.Options;
using Tracking.Api.Problems;
using Tracking.Api.Security;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;

namespace Tracking.Api.Hosting;

/// <summary>What the server is made of.</summary>
internal static class TrackingServices
{
    public static IServiceCollection AddTracking(this IServiceCollection services, TrackingSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Journal);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WorldRegistry>();
        services.TryAddSingleton(new FaultPause(TimeProvider.System));
        services.AddSeed(settings);
        services.AddProfiles(settings.Contract);
        services.AddProblems();
        services.AddFilters(settings.Auth);
        services.AddValidators();
        services.AddOpenApiDocuments();
        return services;
    }

    // Read at once: the server must not start with a seed that is wrong.
    private static void AddSeed(this IServiceCollection services, TrackingSettings settings)
    {
        var reader = new SeedReader(ProfileFactory.Wire(settings.Contract), ProfileFactory.Behaviour(settings.Contract).Graph);
        services.AddSingleton(reader.Read(settings.Seed.Files));
    }

    private static void AddProfiles(this IServiceCollection services, ContractSettings contract)
    {
        services.AddSingleton(ProfileFactory.Behaviour(contract));
        services.AddSingleton(ProfileFactory.Wire(contract));
        services.AddSingleton(ProfileFactory.Negotiation(contract));
        services.AddSingleton(ProfileFactory.ErrorBody(contract));
        services.AddSingleton(_ => ProfileFactory.Document(contract));
        services.AddSingleton<BodyDecoder>();
        services.AddSingleton<ResponseWriter>();
    }

    // Ours stands before the framework's own writer, which would answer only JSON.
    private static void AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<ProblemWriter>();
        services.AddSingleton<IProblemDetailsWriter, ProblemDetailsWriter>();
        services.AddProblemDetails();
    }

    private static void AddFilters(this IServiceCollection services, AuthSettings auth)
    {
        services.AddSingleton(new TokenStore(auth));
        services.AddSingleton<ApiKeyFilter>();
        services.AddSingleton<MediaFilter>();
    }

    private static void AddValidators(this IServiceCollection services)
    {
        services.AddSingleton<IValidator<TaskIdArgument>, TaskIdValidator>();
        services.AddSingleton<IValidator<LinkIdsArgument>, LinkIdsValidator>();
        services.AddSingleton<IValidator<RootArgument>, RootValidator>();
        services.AddSingleton<IValidator<TasksBody>, TasksBodyValidator>();
        services.AddSingleton<IValidator<TaskBody>, TaskBodyValidator>();
    }
}
