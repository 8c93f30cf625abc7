using CsCheck;
using Tracking.Api.Dialects;
using Tracking.Api.Options;
using Tracking.Api.Wire;
using Tracking.Tests.Api.Dialects;

namespace Tracking.Tests.Api.Wire;

public sealed class ListPiecesTests
{
    private static readonly Gen<ContractSettings> AnyDialect = Gen.Select(
        Gen.Enum<JsonTypeStyle>(), Gen.Bool, Gen.Enum<XmlListStyle>(), Gen.Enum<TypeNameStyle>(),
        (type, root, list, names) => new ContractSettings { JsonType = type, JsonRoot = root, XmlList = list, TypeNames = names });

    [Fact]
    [Trait("Contract", "L1")]
    [Trait("Contract", "J1")]
    public void Pieces_OfAnyLengthInAnyDialect_AreTogetherTheWholeList() =>
        Gen.Select(WireSamples.List.Where(list => list.Length > 0), AnyDialect, Gen.Int[1, 2_000]).Sample((tasks, settings, length) =>
        {
            var profile = ProfileFactory.Wire(settings);
            Compare(output => profile.Json.WriteList(output, tasks), output => profile.Json.BeginList(output, tasks), length);
            Compare(output => profile.Xml.WriteList(output, tasks), output => profile.Xml.BeginList(output, tasks), length);
        });

    private static void Compare(Action<OutputBuffer> writeWhole, Func<OutputBuffer, IListPieces> begin, int length)
    {
        using var whole = new OutputBuffer();
        writeWhole(whole);
        using var piece = new OutputBuffer();
        var pieces = begin(piece);
        var together = new List<byte>();
        for (var isFinished = false; !isFinished; piece.Clear())
        {
            isFinished = pieces.TryFinish(length);
            piece.Length.Should().BePositive();
            together.AddRange(piece.ToArray());
        }

        together.Should().Equal(whole.ToArray());
    }
}
