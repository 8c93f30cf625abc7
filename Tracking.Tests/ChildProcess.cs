using System.Diagnostics;

namespace Tracking.Tests;

/// <summary>Runs a program to its end, and ends it where it hangs.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<ProcessOutcome> RunBashAsync(params string[] arguments) => RunAsync("bash", arguments);

    private static async Task<ProcessOutcome> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        await using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return new ProcessOutcome(process.ExitCode, await output, await error);
    }
}

/// <summary>How a program ended.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output, string Error);
