using Serilog.Core;
using Tracking.Api.Control;
using Tracking.Api.Control.Faults;
using Tracking.Api.Control.Journal;
using Tracking.Api.Endpoints;
using Tracking.Api.Logging;
using Tracking.Api.OpenApi;
using Tracking.Api.Options;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Worlds;

namespace Tracking.Api.Hosting;

/// <summary>Builds the server: services, then the pipeline in the order of the checks (Contract B9).</summary>
internal static class TrackingApplication
{
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
        builder.UseTrackingAddresses();
        return builder;
    }

    /// <summary>The server, ready to start.</summary>
    /// <exception cref="InvalidOperationException">A validator is not registered.</exception>
    /// <exception cref="Control.Seeds.SeedException">A file of the seed is missing or wrong.</exception>
    public static WebApplication Build(WebApplicationBuilder builder, TrackingSettings settings, ILogEventSink? log = null)
    {
        builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
        builder.Services.AddTrackingLogging(settings.Log, log);
        builder.Services.AddTracking(settings);

        var app = builder.Build();
        app.UseRequestLog();
        app.UseMiddleware<WorldMiddleware>();
        app.UseMiddleware<JournalMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
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
        return app;
    }
}
