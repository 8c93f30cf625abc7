namespace Tracking.Tests.Docs;

/// <summary>Text in the documents that follows from the code: compared, or rewritten when the environment asks for it.</summary>
internal static class GeneratedText
{
    /// <summary>The variable that, set to 1, has the text rewritten; the test fails all the same, so that nobody leaves it set.</summary>
    public const string Variable = "TRACKING_REWRITE_DOCS";

    /// <summary>Insists that the file holds the text between the two marks.</summary>
    public static void ShouldStandIn(string file, string mark, string expected)
    {
        var begin = $"<!-- {mark} -->\n";
        var end = $"<!-- end of {mark} -->";
        var text = RepositoryFiles.Read(file);
        var first = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var last = text.IndexOf(end, StringComparison.Ordinal);
        first.Should().BeGreaterThanOrEqualTo(begin.Length, "{0} needs the mark {1}", file, begin);
        last.Should().BeGreaterThanOrEqualTo(first, "{0} needs the mark {1}", file, end);
        if (text[first..last] == expected)
        {
            return;
        }

        var rewrite = Environment.GetEnvironmentVariable(Variable) == "1";
        if (rewrite)
        {
            File.WriteAllText(RepositoryFiles.PathOf(file), text[..first] + expected + text[last..]);
        }

        text[first..last].Should().Be(expected, rewrite
            ? "{0} was out of date; it is rewritten now, look at the difference"
            : "{0} is out of date; run the tests once with {1}=1", file, Variable);
    }
}
