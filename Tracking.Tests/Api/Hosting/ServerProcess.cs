using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracking.Tests.Api.Hosting;

/// <summary>The built program as a process of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    // Far longer than anything takes: a test that waits in vain must fail, not hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The address that the start-up line tells.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Starts the program; waits neither for its start nor for its end.</summary>
    public static ServerProcess Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Tracking.Api.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Starts the program on a free port and waits for its start-up line.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var server = Launch([.. arguments.Any(argument => argument.StartsWith("--urls", StringComparison.Ordinal)) ? [] : new[] { "--urls=http://127.0.0.1:0" }, .. arguments]);
        while (server.Address is null && await server._process.StandardOutput.ReadLineAsync(server._patience.Token) is { } line)
        {
            server._output.AppendLine(line);
            if (StartupLine().Match(line) is { Success: true } match)
            {
                server.Address = new Uri(match.Groups[1].Value);
            }
        }

        server.Address.Should().NotBeNull(server._output.ToString());
        return server;
    }

    /// <summary>Sends a signal, such as TERM.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ProcessEnd> EndAsync()
    {
        _output.Append(await _process.StandardOutput.ReadToEndAsync(_patience.Token));
        await _process.WaitForExitAsync(_patience.Token);
        return new ProcessEnd(_process.ExitCode, _output.ToString(), await _errors);
    }

    /// <summary>Stops the server as an operator does, and waits for the end.</summary>
    public async Task<ProcessEnd> StopAsync()
    {
        await SignalAsync("TERM");
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _patience.Dispose();
    }

    [GeneratedRegex(@"NFVD tracking API \W*4\.2\.0\W* at \W*(http://[^\s""]+?)/tracking")]
    private static partial Regex StartupLine();
}

/// <summary>How a process ended, and what it said.</summary>
internal sealed record ProcessEnd(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
