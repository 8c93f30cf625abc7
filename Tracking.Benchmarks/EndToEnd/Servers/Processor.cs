using System.Runtime.InteropServices;

namespace Tracking.Benchmarks.EndToEnd.Servers;

/// <summary>Which processor a process runs on: servers on the first, everything that asks them on the second.</summary>
internal static class Processor
{
    private const ulong First = 1;
    private const ulong Second = 2;

    /// <summary>Starts something on the servers' processor: a process inherits those of the thread that starts it.</summary>
    public static T OnServers<T>(Func<T> start)
    {
        Pin(First);
        try
        {
            return start();
        }
        finally
        {
            Pin(Second);
        }
    }

    /// <summary>Keeps this thread, and what it starts, on the askers' processor.</summary>
    public static void KeepToAskers() => Pin(Second);

    // Not taskset: one more program to start would be a part of every start that is measured.
    private static void Pin(ulong mask)
    {
        if (SetAffinity(0, sizeof(ulong), ref mask) != 0)
        {
            throw new PlatformNotSupportedException($"Pinning needs Linux and two processors (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [DllImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAffinity(int thread, nint size, ref ulong mask);
}
