using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Tracking.Benchmarks.EndToEnd.Servers;

/// <summary>Asks a server that starts until it answers 200.</summary>
internal static class FirstAnswerProbe
{
    /// <summary>A path that both servers answer 200 when they hold nothing: a job's list.</summary>
    private const string Path = "/tracking/none/task/roots";

    private static readonly byte[] Expected = "HTTP/1.1 200"u8.ToArray();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Wait(Uri address, Process process)
    {
        var request = Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
        var started = Stopwatch.GetTimestamp();
        while (!IsAnswered(address, request))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"{address} does not answer; its log is beside the program.");
            }
        }
    }

    private static bool IsAnswered(Uri address, byte[] request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(address.Host, address.Port);
            socket.Send(request);
            var answer = new byte[Expected.Length];
            var read = 0;
            while (read < answer.Length && socket.Receive(answer, read, answer.Length - read, SocketFlags.None) is > 0 and var count)
            {
                read += count;
            }

            return answer.AsSpan().SequenceEqual(Expected);
        }
        catch (SocketException)
        {
            // Not listening yet: asked again at once.
            return false;
        }
    }
}
