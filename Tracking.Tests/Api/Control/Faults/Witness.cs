using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Control.Faults;

/// <summary>Stands around the whole pipeline and tells how requests below <c>/tracking</c> ended.</summary>
internal sealed class Witness : IStartupFilter
{
    private readonly Channel<Ending> _endings = Channel.CreateUnbounded<Ending>();

    public Task<TrackingHost> StartHostAsync() => TrackingHost.StartAsync(services => services.AddSingleton<IStartupFilter>(this));

    /// <summary>How the next request ended, once it has.</summary>
    public async Task<Ending> NextAsync() => await _endings.Reader.ReadAsync();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(WatchAsync);
        next(app);
    };

    private async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        Exception? failure = null;
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            if (context.Request.Path.StartsWithSegments("/tracking"))
            {
                _endings.Writer.TryWrite(new Ending(context.Features.Get<AppliedFault>(), context.Response.StatusCode, failure));
            }
        }
    }

    internal sealed record Ending(AppliedFault? Fault, int Status, Exception? Failure);
}
