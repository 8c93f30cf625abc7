using System.Text;

namespace Tracking.Tests.Docs;

public sealed class ContractCoverageTests
{
    private static readonly (char Chapter, int Items)[] Chapters =
    [
        ('B', 15), ('C', 4), ('D', 11), ('E', 10), ('F', 4), ('G', 12), ('H', 8), ('I', 7), ('J', 14), ('L', 12), ('M', 9), ('N', 5), ('O', 4),
    ];

    [Fact]
    public void Items_OfTheDocument_AreAllOfTheContractInOrder() =>
        ContractItems.All.Should().Equal(
            Chapters.SelectMany(chapter => Enumerable.Range(1, chapter.Items).Select(number => $"{chapter.Chapter}{number}")));

    [Fact]
    public void Items_All_HaveATest() =>
        string.Join(' ', ContractItems.All.Where(item => !ContractItems.Tests.Contains(item))).Should().BeEmpty("every item needs a test");

    [Fact]
    public void Items_All_HaveATestAgainstAServerThatMayBeTheNativeProgram() =>
        string.Join(' ', ContractItems.All.Where(item => !ContractItems.ServerTests.Contains(item))).Should().BeEmpty(
            "every item needs a test that is not marked Server=InProcess");

    [Fact]
    public void Traits_OfTests_NameItemsThatThereAre() =>
        ContractItems.Tests.Select(tests => tests.Key).Except(ContractItems.All).Should().BeEmpty();

    [Fact]
    public void CoverageTable_Items_NamesTheirTests()
    {
        var table = new StringBuilder("| item | tests |\n|---|---|\n");
        foreach (var item in ContractItems.All)
        {
            table.Append($"| {item} | {string.Join("<br>", ContractItems.Tests[item])} |\n");
        }

        GeneratedText.ShouldStandIn("docs/contract-coverage.md", "coverage", table.ToString());
    }
}
