namespace Tracking.Tests;

/// <summary>The files of the repository that the tests are built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file named from the root.</summary>
    public static string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>The text of a file named from the root.</summary>
    public static string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tracking.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Tracking.slnx.");
        }

        return folder.FullName;
    }
}
