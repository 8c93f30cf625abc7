using System.Runtime.CompilerServices;

namespace Tracking.Tests.Api.Dialects;

/// <summary>
/// The files <c>Golden/&lt;switch&gt;-&lt;value&gt;/&lt;answer&gt;.json</c> and <c>.xml</c>: bodies as they are sent, without indentation
/// or final newline.
/// To write them anew run <c>TRACKING_REWRITE_GOLDEN=1 dotnet test --filter GoldenTests</c>: every test that writes fails, so that
/// nobody takes a rewriting for a comparison. Then read the difference against the contract before committing it.
/// </summary>
internal static class GoldenFiles
{
    /// <summary>The environment variable that makes the tests write instead of compare.</summary>
    public const string RewriteVariable = "TRACKING_REWRITE_GOLDEN";

    /// <summary>The copies that the build lays beside the tests.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Api", "Dialects", "Golden");

    public static async Task CompareAsync(string folder, string file, byte[] actual)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(RewriteVariable)))
        {
            var path = Path.Combine(SourceFolder(), folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, actual);
            Assert.Fail($"{path} was written, not compared: {RewriteVariable} is set.");
        }

        // As text first: a difference between texts reads better than one between bytes.
        var expected = await File.ReadAllBytesAsync(Path.Combine(Folder, folder, file));
        System.Text.Encoding.UTF8.GetString(actual).Should().Be(System.Text.Encoding.UTF8.GetString(expected));
        actual.Should().Equal(expected);
    }

    private static string SourceFolder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Golden");
}
