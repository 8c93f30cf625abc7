using System.Globalization;
using Tracking.Tests.Api.Control.Faults;

namespace Tracking.Tests.Api.Http;

/// <summary>However a body comes, with its head or after it, it is read as a whole.</summary>
public sealed class BodyInPiecesTests
{
    private const string Update = """{"status":"UPDATED","description":"of a task"}""";
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20); // for the server to take the piece; nothing is wrong where it has not

    private static readonly string Head = string.Create(
        CultureInfo.InvariantCulture,
        $"PUT /tracking/task/1 HTTP/1.1\r\nHost: h\r\nX-Auth-Token: t\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {Update.Length}\r\n\r\n");

    public static TheoryData<int, string[]> Pieces => new()
    {
        { 1, [Head + Update] },
        { 1, [Head, Update] },
        { 1, [Head + Update[..1], Update[1..]] },
        { 1, [Head + Update[..9], Update[9..20], Update[20..]] },
        { 2, [Head + Update + Head + Update] },
        { 2, [Head + Update + Head, Update] },
        { 2, [Head + Update[..9], Update[9..] + Head[..40], Head[40..] + Update[..9], Update[9..]] },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    [Trait("Contract", "E1")]
    public async Task Put_BodyInPieces_IsReadAsAWhole(int requests, string[] pieces)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1);
        using var connection = await RawConnection.OpenAsync(host);

        foreach (var piece in pieces)
        {
            await connection.SendRawAsync(piece);
            await Task.Delay(Gap);
        }

        var answers = await connection.ReadUntilAsync(text => text.Split("of a task").Length > requests && text.EndsWith('}'));
        answers.Split("HTTP/1.1 200 OK").Should().HaveCount(requests + 1);
    }
}
