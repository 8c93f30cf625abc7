using System.Text.RegularExpressions;

namespace Tracking.Tests.Docs;

/// <summary>The arrows of docs/architecture.md: no room of the program knows one to its right.</summary>
public sealed partial class RoomsTests
{
    private const string Root = "Program";

    private static readonly string[] Rooms =
    [
        "Core", "Options", "Wire", "Operations", "Problems", "Routing", "Security", "Validation", "Dialects", "Worlds", "Endpoints", "Control",
        "OpenApi", "Logging", "Hosting", "InProcess", Root,
    ];

    [Fact]
    public void Usings_OfEveryFile_NameNoRoomToTheRightOfItsOwn()
    {
        var folder = RepositoryFiles.PathOf("Tracking.Api");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("obj/", StringComparison.Ordinal))
            .ToList();

        var wrong = files.SelectMany(file => Used().Matches(file.Text).Select(match => match.Groups["room"].Value)
            .Where(used => Array.IndexOf(Rooms, used) > Array.IndexOf(Rooms, RoomOf(file.Path)))
            .Select(used => $"{file.Path} uses {used}"));

        files.Should().HaveCountGreaterThan(100);
        files.Select(file => RoomOf(file.Path)).Distinct().Should().BeSubsetOf(Rooms);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Architecture_ListsTheRoomsInTheirOrder() =>
        RepositoryFiles.Read("docs/architecture.md").Should().Contain(string.Join(" ← ", Rooms));

    private static string RoomOf(string path) => path.Contains('/') ? path.Split('/')[0] : Root;

    // A using, or a name that is spelt out; a namespace's own declaration names no other room.
    [GeneratedRegex(@"(?<!^namespace )\bTracking\.(Api\.)?(?<room>[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Used();
}
