using Microsoft.Extensions.Configuration;
using Tracking.Api.Options;
using static Tracking.Tests.Api.Options.SettingsFixture;

namespace Tracking.Tests.Api.Options;

public sealed class DialectTests
{
    private const string Key = "Tracking:Contract:Dialect";

    private static readonly ContractSettings Moxy = new()
    {
        Dialect = Dialect.Moxy,
        XmlList = XmlListStyle.XsiType,
        TypeNames = TypeNameStyle.Camel,
        MalformedTaskId = MalformedTaskIdAnswer.NotFound,
    };

    private static readonly ContractSettings Jackson = new()
    {
        Dialect = Dialect.Jackson,
        JsonType = JsonTypeStyle.None,
        JsonDates = JsonDateStyle.EpochMillis,
        JsonNulls = JsonNullPolicy.Write,
        JsonUnknownMembers = UnknownMemberPolicy.Reject,
    };

    [Fact]
    public void Read_Contract_SetsNothing() =>
        Read((Key, "Contract")).Good().Contract.Should().Be(new ContractSettings());

    [Fact]
    public void Read_Moxy_SetsItsKeysOnly() => Read((Key, "moxy")).Good().Contract.Should().Be(Moxy);

    [Fact]
    public void Read_Jackson_SetsItsKeysOnly() => Read((Key, "JACKSON")).Good().Contract.Should().Be(Jackson);

    [Fact]
    public void Read_KeyBesideThePreset_Wins() =>
        Read((Key, "Moxy"), ("Tracking:Contract:XmlList", "XsiTypeTask"), ("Tracking:Contract:Roots", "Filter"))
            .Good().Contract.Should().Be(Moxy with { XmlList = XmlListStyle.XsiTypeTask, Roots = RootsReading.Filter });

    [Theory]
    [InlineData("Moxy")]
    [InlineData("Jackson")]
    public void Read_KeysBesideThePresetSetToTheirDefaults_Win(string dialect)
    {
        // Every key of the table, so that none is applied ahead of the preset.
        var defaults = Choices
            .Where(setting => setting.Key != Key)
            .Select(setting => (setting.Key, (string?)setting.Show(new TrackingSettings())));

        Read([(Key, dialect), .. defaults]).Good().Contract
            .Should().Be(new ContractSettings { Dialect = Enum.Parse<Dialect>(dialect) });
    }

    [Fact]
    public void Read_MoxyOverTheShippedFile_TakesEffect() =>
        ReadShipped("--Tracking:Contract:Dialect=Moxy").Good().Contract.Should().Be(Moxy);

    [Fact]
    public void Read_JacksonOverTheShippedFile_TakesEffect() =>
        ReadShipped("--Tracking:Contract:Dialect=Jackson").Good().Contract.Should().Be(Jackson);

    [Theory]
    [InlineData("Moxy")]
    [InlineData("Jackson")]
    public void Read_EnvironmentOverTheShippedFile_TakesEffect(string dialect)
    {
        // A prefix of its own keeps the variable away from tests that run beside this one.
        var prefix = $"DialectTests{dialect}_";
        Environment.SetEnvironmentVariable($"{prefix}Tracking__Contract__Dialect", dialect);

        var reading = TrackingSettings.Read(new ConfigurationBuilder()
            .AddJsonFile(ShippedFile)
            .AddEnvironmentVariables(prefix)
            .Build());

        reading.Good().Contract.Should().Be(dialect == "Moxy" ? Moxy : Jackson);
    }

    [Fact]
    public void Read_KeyBesideThePresetOverTheShippedFile_Wins() =>
        ReadShipped("--Tracking:Contract:Dialect=Jackson", "--Tracking:Contract:JsonNulls=Omit")
            .Good().Contract.Should().Be(Jackson with { JsonNulls = JsonNullPolicy.Omit });
}
