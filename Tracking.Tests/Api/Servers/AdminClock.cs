using System.Globalization;
using System.Text.Json;

namespace Tracking.Tests.Api.Servers;

/// <summary>The clock of a server in another process.</summary>
internal sealed class AdminClock(AdminLine admin) : ServerClock
{
    public override void Advance(TimeSpan by)
    {
        (by.Ticks % TimeSpan.TicksPerMillisecond).Should().Be(0, "such a clock moves by whole milliseconds");
        admin.Call(HttpMethod.Post, "/clock/advance",
            $$"""{"milliseconds":{{(by.Ticks / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture)}}}""");
    }

    public override void AdjustTime(DateTimeOffset to) => admin.Call(HttpMethod.Post, "/clock/freeze", $$"""{"at":"{{to:O}}"}""");

    public override DateTimeOffset GetUtcNow() =>
        JsonDocument.Parse(admin.Call(HttpMethod.Get, "/clock")).RootElement.GetProperty("now").GetDateTimeOffset();
}
