using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracking.Tests.Api.Hosting;

/// <summary>The built program, or the one that the environment names, as a process of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    /// <summary>The variable that names the program to test, such as a native one, instead of the one built with the tests.</summary>
    public const string Variable = "TRACKING_PROGRAM";

    // Far longer than anything takes: a test that waits in vain must fail, not hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;
    private Task<string>? _rest;
    private bool _isDisposed;

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program that the environment names, in full or from the root of the repository; null where it names none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? RepositoryFiles.PathOf(path) : null;

    /// <summary>The address that the start-up line tells; null where the program ended without one.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Starts the program; waits neither for its start nor for its end.</summary>
    public static ServerProcess Launch(params string[] arguments) => LaunchIn(Environment.CurrentDirectory, arguments);

    /// <summary>Starts the program in a folder.</summary>
    public static ServerProcess LaunchIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program ?? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Program is null ? [Path.Combine(AppContext.BaseDirectory, "Tracking.Api.dll"), .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Starts the program on a free port and waits for its start-up line.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var server = await TryStartAsync(arguments);
        server.Address.Should().NotBeNull(server._output.ToString());
        return server;
    }

    /// <summary>Starts the program on a free port and waits for its start-up line, or its end: then it has no address.</summary>
    public static async Task<ServerProcess> TryStartAsync(params string[] arguments)
    {
        var server = Launch([.. arguments.Any(argument => argument.StartsWith("--urls", StringComparison.Ordinal)) ? [] : new[] { "--urls=http://127.0.0.1:0" }, .. arguments]);
        try
        {
            await server.FindAddressAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
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
        using var patience = new CancellationTokenSource(Patience);
        var rest = Rest();
        await _process.WaitForExitAsync(patience.Token);
        return new ProcessEnd(_process.ExitCode, _output + await rest, await _errors);
    }

    /// <summary>Stops the server as an operator does, and waits for the end.</summary>
    public async Task<ProcessEnd> StopAsync()
    {
        await SignalAsync("TERM");
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;

        // Harmless where it has ended; asking first would leave time for it to end in between.
        _process.Kill();
        await _process.WaitForExitAsync();
        await Task.WhenAll(Rest(), _errors);
        _process.Dispose();
    }

    private async Task FindAddressAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Address is null && await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _output.AppendLine(line);
            if (StartupLine().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Groups[1].Value);
            }
        }

        // A program whose output nobody reads stands still once the pipe is full.
        _ = Rest();
    }

    private Task<string> Rest() => _rest ??= _process.StandardOutput.ReadToEndAsync();

    [GeneratedRegex(@"NFVD tracking API \W*4\.2\.0\W* at \W*(http://[^\s""]+?)/tracking")]
    private static partial Regex StartupLine();
}

/// <summary>How a process ended, and what it said.</summary>
internal sealed record ProcessEnd(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
