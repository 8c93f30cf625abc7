namespace Tracking.Api.Hosting;

/// <summary>A file that tells where the server is. It appears whole, once the server answers, and goes when the server stops.</summary>
internal static class ReadyFile
{
    /// <summary>Writes the addresses, one in a line; no path is no file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, IReadOnlyList<string> addresses)
    {
        if (path.Length == 0)
        {
            return;
        }

        // Under another name first: who waits for the file must not read half of it.
        var draft = $"{path}.{Environment.ProcessId}";
        File.WriteAllLines(draft, addresses);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Removes the file.</summary>
    public static void Remove(string path)
    {
        if (path.Length > 0)
        {
            File.Delete(path);
        }
    }
}
