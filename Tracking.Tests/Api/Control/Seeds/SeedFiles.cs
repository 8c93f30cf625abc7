using System.Text;

namespace Tracking.Tests.Api.Control.Seeds;

/// <summary>Files of one test, in a folder of their own.</summary>
internal sealed class SeedFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracking-seed-");

    public string Folder => _folder.FullName;

    /// <summary>Writes a file and answers its path.</summary>
    public string Add(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
