using Microsoft.Extensions.Configuration;
using Tracking.Api.Options;

namespace Tracking.Tests.Api.Options;

/// <summary>Ways to read settings without a server.</summary>
internal static class SettingsFixture
{
    public static string ShippedFile { get; } = Path.Combine(AppContext.BaseDirectory, "appsettings.json");

    /// <summary>The rows whose allowed values can be listed.</summary>
    public static IEnumerable<Setting> Choices => SettingsTable.All.Where(setting => setting.Values.Count > 0);

    public static SettingsReading Read(params (string Key, string? Value)[] entries) =>
        TrackingSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)))
            .Build());

    public static SettingsReading ReadJson(string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        return TrackingSettings.Read(new ConfigurationBuilder().AddJsonStream(stream).Build());
    }

    public static SettingsReading ReadShipped(params string[] commandLine) =>
        TrackingSettings.Read(new ConfigurationBuilder()
            .AddJsonFile(ShippedFile)
            .AddCommandLine(commandLine)
            .Build());

    /// <summary>The settings of a reading that must have succeeded; the errors explain a failure.</summary>
    public static TrackingSettings Good(this SettingsReading reading)
    {
        reading.Errors.Should().BeEmpty();
        reading.Succeeded.Should().BeTrue();
        return reading.Settings!;
    }

    /// <summary>The only error of a reading that must have failed.</summary>
    public static string OnlyError(this SettingsReading reading)
    {
        reading.Succeeded.Should().BeFalse();
        reading.Settings.Should().BeNull();
        return reading.Errors.Should().ContainSingle().Which;
    }
}
