using System.Globalization;

namespace Tracking.Api.InProcess;

/// <summary>Answers as the program does, which knows no cultures, whatever the culture of the test's process.</summary>
internal sealed class InvariantCulture : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            await following(context);
        });
        next(app);
    };
}
