using FluentValidation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog.Core;
using Tracking.Api.Control;
using Tracking.Api.Dialects;
using Tracking.Api.Endpoints;
using Tracking.Api.Endpoints.Arguments;
using Tracking.Api.Logging;
using Tracking.Api.OpenApi;
using Tracking.Api.Options;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Security;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Results;
using Tracking.Api.Worlds;
using Tracking.Api.Worlds.Faults;
using Tracking.Api.Worlds.Journal;
using Tracking.Api.Worlds.Seeds;

namespace Tracking.Api.Hosting;

/// <summary>Builds the server: the web server's limits, the services, then the pipeline in the order of the checks (Contract B9).</summary>
internal static class TrackingApplication
{
    private const int LongestRequestLine = 1024 * 1024;

    /// <summary>A builder that reads settings next to the program, from the environment and from the command line.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Settings are read once: nothing needs to watch the file.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ApplicationName = typeof(TrackingApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });

        // The web server refuses port 0 for the name localhost, which stands for two addresses; users ask for it all the same.
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (urls?.Contains("localhost:0", StringComparison.OrdinalIgnoreCase) == true)
        {
            builder.WebHost.UseUrls(urls.Replace("localhost:0", "127.0.0.1:0", StringComparison.OrdinalIgnoreCase));
        }

        return builder;
    }

    /// <summary>The server, ready to start.</summary>
    /// <exception cref="InvalidOperationException">A validator is not registered.</exception>
    /// <exception cref="SeedException">A file of the seed is missing or wrong.</exception>
    public static WebApplication Build(WebApplicationBuilder builder, TrackingSettings settings, ILogEventSink? log = null)
    {
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddTrackingLogging(settings.Log, log);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void Limit(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions options)
    {
        options.AddServerHeader = false;

        // A target that names its host counts more than the header, as RFC 9112 has it; otherwise it would be refused without a body.
        options.AllowHostHeaderOverride = true;

        // We refuse a long body ourselves: the web server would reset the connection, and a client that still sends would miss the 413.
        options.Limits.MaxRequestBodySize = null;

        // Longer than what is served, so that we refuse a long target, with a problem, and not the web server without one.
        options.Limits.MaxRequestLineSize = LongestRequestLine;
        options.Limits.MaxRequestBufferSize = 2 * LongestRequestLine;
    }

    private static void AddServices(IServiceCollection services, TrackingSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Journal);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WorldRegistry>();
        services.TryAddKeyedSingleton(FaultMiddleware.RealTime, TimeProvider.System);

        // What the settings mean, decided once.
        var contract = settings.Contract;
        services.AddSingleton(ProfileFactory.Behaviour(contract));
        services.AddSingleton(ProfileFactory.Wire(contract));
        services.AddSingleton(ProfileFactory.Negotiation(contract));
        services.AddSingleton(ProfileFactory.ErrorBody(contract));
        services.AddSingleton(_ => ProfileFactory.Document(contract));
        services.AddSingleton<BodyDecoder>();
        services.AddSingleton<ResponseWriter>();

        // The seed is read at once: the server must not start with one that is wrong.
        var seedReader = new SeedReader(ProfileFactory.Wire(contract), ProfileFactory.Behaviour(contract).Graph);
        services.AddSingleton(seedReader.Read(settings.Seed.Files));

        // Our writer stands before the framework's own, which would answer only JSON.
        services.AddSingleton<ProblemWriter>();
        services.AddSingleton<IProblemDetailsWriter, ProblemDetailsWriter>();
        services.AddProblemDetails();

        services.AddSingleton(new TokenStore(settings.Auth));
        services.AddSingleton<ApiKeyFilter>();
        services.AddSingleton<MediaFilter>();

        services.AddSingleton<IValidator<TaskIdArgument>, TaskIdValidator>();
        services.AddSingleton<IValidator<LinkIdsArgument>, LinkIdsValidator>();
        services.AddSingleton<IValidator<RootArgument>, RootValidator>();
        services.AddSingleton<IValidator<TaskBody>, TaskBodyValidator>();

        services.AddOpenApiDocuments();
    }

    // The order is that of the checks; token, media and validation are filters of the endpoints, in the order of TrackingEndpoints.
    private static void UsePipeline(WebApplication app)
    {
        app.UseRequestLog();
        app.UseMiddleware<WorldMiddleware>();
        app.UseMiddleware<JournalMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception =>
                (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        app.UseMiddleware<TrackingPathMiddleware>();
        app.UseRouting();
        app.UseMiddleware<ExactCaseMiddleware>();
        app.UseMiddleware<FaultMiddleware>();
        app.MapTracking();
        app.MapHealth();
        app.MapAdmin();
        app.MapOpenApiDocuments();
    }
}
