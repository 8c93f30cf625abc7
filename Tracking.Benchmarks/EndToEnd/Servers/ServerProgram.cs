using System.Globalization;

namespace Tracking.Benchmarks.EndToEnd.Servers;

/// <summary>A published server: this one or the bare one, native or under the just-in-time compiler.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Folder">Where it was published.</param>
/// <param name="File">Its native program, or its assembly.</param>
internal sealed record ServerProgram(string Name, string Folder, string File)
{
    private const string Assembly = ".dll";

    /// <summary>The size of the native program, in bytes.</summary>
    public long Size => new FileInfo(Path.Combine(Folder, File)).Length;

    /// <summary>The command that starts it.</summary>
    public IReadOnlyList<string> Command(IEnumerable<string> arguments)
    {
        var file = Path.GetFullPath(Path.Combine(Folder, File));
        return [.. file.EndsWith(Assembly, StringComparison.Ordinal) ? ["dotnet", file] : new[] { file }, .. arguments];
    }

    /// <summary>The four servers, as the script publishes them.</summary>
    public static IReadOnlyDictionary<Form, (ServerProgram Tracking, ServerProgram Bare)> All(string folder) =>
        Enum.GetValues<Form>().ToDictionary(form => form, form =>
        {
            var name = form.ToString().ToLower(CultureInfo.InvariantCulture);
            var ending = form == Form.Native ? "" : Assembly;
            return (
                new ServerProgram($"tracking, {name}", Path.Combine(folder, $"tracking-{name}"), $"Tracking.Api{ending}"),
                new ServerProgram($"bare, {name}", Path.Combine(folder, $"bare-{name}"), $"bare{ending}"));
        });
}

/// <summary>How a server is compiled.</summary>
internal enum Form
{
    Native,
    Jit,
}
