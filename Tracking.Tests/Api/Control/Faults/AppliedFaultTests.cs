using Tracking.Api.Worlds.Faults;

namespace Tracking.Tests.Api.Control.Faults;

[Trait("Server", "InProcess")]
public sealed class AppliedFaultTests
{
    private const int NoAnswer = 0;
    private const int AsEver = -1;

    public static TheoryData<string, string, string, int> KindsAndMethods()
    {
        (string What, string Kind, string Moment, int Status)[] kinds =
        [
            ("""{"status":503}""", "Status", "BeforeChange", 503),
            ("""{"status":204}""", "Status", "BeforeChange", 204),
            ("""{"status":503,"moment":"afterChange"}""", "Status", "AfterChange", 503),
            ("""{"status":304,"moment":"afterChange"}""", "Status", "AfterChange", 304),
            ("""{"status":200,"body":"x","moment":"afterChange"}""", "Status", "AfterChange", 200),
            ("""{"delay":{"milliseconds":1}}""", "Delay", "BeforeChange", AsEver),
            ("""{"delay":{"milliseconds":1},"moment":"afterChange"}""", "Delay", "AfterChange", AsEver),
            ("""{"kind":"garbage"}""", "Garbage", "AfterChange", AsEver),
            ("""{"drip":{"milliseconds":1}}""", "Drip", "AfterChange", AsEver),
            ("""{"kind":"close"}""", "Close", "BeforeChange", NoAnswer),
            ("""{"kind":"close","moment":"afterChange"}""", "Close", "AfterChange", NoAnswer),
            ("""{"kind":"reset"}""", "Reset", "BeforeChange", NoAnswer),
            ("""{"kind":"reset","moment":"afterChange"}""", "Reset", "AfterChange", NoAnswer),
        ];
        var data = new TheoryData<string, string, string, int>();
        foreach (var (what, kind, moment, status) in kinds)
        {
            data.Add(what, "GET /task/7", $"{kind} {moment}", status == AsEver ? 200 : status);
            data.Add(what, "HEAD /task/7", $"{kind} {moment}", status == AsEver ? 200 : status);
            data.Add(what, "PUT /task/7", $"{kind} {moment}", status == AsEver ? 200 : status);
            data.Add(what, "DELETE /task/7", $"{kind} {moment}", status == AsEver ? 204 : status);
            data.Add(what, "GET /task/99", $"{kind} {moment}", status == AsEver ? 404 : status);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(KindsAndMethods))]
    [Trait("Contract", "B13")]
    public async Task Applied_Request_CarriesTheFaultAndEndsWithoutFailing(string what, string call, string applied, int status)
    {
        var witness = new Witness();
        await using var host = await witness.StartHostAsync();
        await host.StoreTaskAsync(7);
        await witness.NextAsync();
        var id = await host.AddFaultAsync($$"""{"what":{{what}}}""");
        using var connection = await RawConnection.OpenAsync(host);
        var words = call.Split(' ');

        await connection.SendAsync(words[0], words[1], words[0] == "PUT" ? "{}" : null);

        var ending = await witness.NextAsync();
        ending.Failure.Should().BeNull();
        ending.Status.Should().Be(status);
        ending.Fault.Should().NotBeNull();
        (ending.Fault!.Id, $"{ending.Fault.Kind} {ending.Fault.Moment}").Should().Be((id, applied));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Cut_Request_CarriesTheFaultAndEndsWithoutFailing(string method)
    {
        var witness = new Witness();
        await using var host = await witness.StartHostAsync();
        await host.StoreTaskAsync(7);
        await witness.NextAsync();
        await host.AddFaultAsync("""{"what":{"kind":"cut"}}""");
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(method, "/task/7");

        var ending = await witness.NextAsync();
        ending.Failure.Should().BeNull();
        ending.Fault.Should().Be(new AppliedFault(1, FaultKind.Cut, FaultMoment.AfterChange));
    }

    [Fact]
    public async Task Applied_ToAnotherRequest_ThisOneCarriesNone()
    {
        var witness = new Witness();
        await using var host = await witness.StartHostAsync();
        await host.AddFaultAsync("""{"what":{"status":503},"when":{"nth":2}}""");

        await host.GetAsync("/task/7");

        (await witness.NextAsync()).Should().Be(new Witness.Ending(null, 404, null));
    }
}
