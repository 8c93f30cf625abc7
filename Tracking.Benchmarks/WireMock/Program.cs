using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

// The peer that a user would pick instead: WireMock.Net with its defaults and one stub, which answers what a file holds.
// Arguments: address, media type of the answer, file that holds the answer, whether requests are kept ("journal" or "no journal").
var (address, media, file) = (args[0], args[1], args[2]);
int? most = args[3] == "no journal" ? 0 : null;
using var server = WireMockServer.Start(new WireMockServerSettings { Urls = [address], MaxRequestLogCount = most });
server
    .Given(Request.Create().WithPath("/tracking/*").UsingGet())
    .RespondWith(Response.Create().WithHeader("Content-Type", media).WithBody(await File.ReadAllTextAsync(file)));

// Its journal has no limit unless every request sorts it, so it is emptied from outside, before it fills the memory.
using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
while (await timer.WaitForNextTickAsync())
{
    server.ResetLogEntries();
}
