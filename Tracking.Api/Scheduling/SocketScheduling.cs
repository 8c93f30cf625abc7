namespace Tracking.Api.Scheduling;

/// <summary>
/// Lets a request run on the thread that saw its bytes arrive. Handing it to another thread and its answer to a third costs
/// a third of all the time that a small request takes. What takes long leaves that thread first (<see cref="LongWork"/>),
/// since other connections wait on it too.
/// </summary>
internal static class SocketScheduling
{
    // Read once by the framework when the process opens its first socket; there is no other way to say it.
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>For a process that is only this server; one that runs tests too keeps the framework's ways. Whoever has set the variable keeps the value.</summary>
    public static void UseInlineScheduling(this WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(InlineCompletions) is null)
        {
            Environment.SetEnvironmentVariable(InlineCompletions, "1");
        }

        builder.WebHost.UseSockets(options =>
        {
            options.UnsafePreferInlineScheduling = true;

            // To wait for data first, with no buffer, is one more call of the system for each request.
            options.WaitForDataBeforeAllocatingBuffer = false;
        });
    }
}
