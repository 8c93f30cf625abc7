using System.Globalization;
using System.Net;
using Tracking.Api;

namespace Tracking.Tests.Api.InProcess;

/// <summary>The culture is the whole process's, so no other test may run beside these.</summary>
[Collection(AloneInTheProcess.Name)]
[Trait("Server", "InProcess")]
public sealed class TrackingServerCultureTests
{
    [Fact]
    public async Task Answer_CultureWithAMinusOfItsOwn_IsAsEverywhere()
    {
        var swedish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        swedish.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.DefaultThreadCurrentCulture = swedish;
        try
        {
            await using var server = await TrackingServer.StartAsync();
            using var client = server.CreateClient();

            using var answer = await client.GetAsync("task/-5");

            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await answer.Content.ReadAsStringAsync()).Should().Contain("<detail>taskId -5 is the id of no task.</detail>");
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }
}
