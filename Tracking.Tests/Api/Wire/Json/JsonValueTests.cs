using static Tracking.Tests.Api.Wire.FieldBodies;

namespace Tracking.Tests.Api.Wire.Json;

/// <summary>What each type of field takes from JSON. The third column is the member as it is written back, null for none.</summary>
public sealed class JsonValueTests
{
    [Theory]
    [Trait("Contract", "L8")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"  spaced  \"", "\"  spaced  \"")]
    [InlineData("5", "\"5\"")]
    [InlineData("5.70", "\"5.70\"")]
    [InlineData("1E5", "\"1E5\"")]
    [InlineData("-0", "\"-0\"")]
    [InlineData("12345678901234567890123", "\"12345678901234567890123\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("false", "\"false\"")]
    [InlineData("null", null)]
    public Task Post_Text_IsRead(string sent, string? expected) => AssertReadAsync("name", sent, expected);

    [Theory]
    [Trait("Contract", "L8")]
    [Trait("Contract", "M6")]
    [InlineData("5", "5")]
    [InlineData("-5", "-5")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("5.0", "5")]
    [InlineData("5.00", "5")]
    [InlineData("5e2", "500")]
    [InlineData("5E+2", "500")]
    [InlineData("500e-2", "5")]
    [InlineData("0.5e1", "5")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("-2147483648", "-2147483648")]
    [InlineData("0e999999999", "0")]
    [InlineData("0e99999999999999999999", "0")]
    [InlineData("\"5\"", "5")]
    [InlineData("\" 5 \"", "5")]
    [InlineData("\"\\t5\\n\"", "5")]
    [InlineData("\"+5\"", "5")]
    [InlineData("\"007\"", "7")]
    [InlineData("\"5.0\"", "5")]
    [InlineData("\"\"", null)]
    [InlineData("\"  \"", null)]
    [InlineData("null", null)]
    public Task Post_Int32_IsRead(string sent, string? expected) => AssertReadAsync("number-of-retries", sent, expected);

    [Theory]
    [Trait("Contract", "L8")]
    [InlineData("5.7")]
    [InlineData("5e-1")]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e10")]
    [InlineData("1e999999999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-999999999")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[5]")]
    [InlineData("\"five\"")]
    [InlineData("\"5 5\"")]
    [InlineData("\"0x5\"")]
    [InlineData("\"1,000\"")]
    [InlineData("\"5.\"")]
    [InlineData("\".5e1\"")]
    [InlineData("\"--5\"")]
    [InlineData("\"5e\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"5\\u0000\"")]
    [InlineData("\"5e1\\u0000\"")]
    [InlineData("\"\\u0665\"")]
    public Task Post_NotAnInt32_Answers400(string sent) =>
        AssertRefusedAsync("number-of-retries", sent, "must be a whole number from -2147483648 to 2147483647");

    [Theory]
    [Trait("Contract", "L8")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("1", "true")]
    [InlineData("0", "false")]
    [InlineData("1.0", "true")]
    [InlineData("\"true\"", "true")]
    [InlineData("\"false\"", "false")]
    [InlineData("\"1\"", "true")]
    [InlineData("\"0\"", "false")]
    [InlineData("\" false \"", "false")]

    // Never given, so derived: the task has no previous one (I4).
    [InlineData("\"\"", "true")]
    [InlineData("null", "true")]
    public Task Post_Boolean_IsRead(string sent, string expected) => AssertReadAsync("root", sent, expected);

    [Theory]
    [Trait("Contract", "L8")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1e999999999")]
    [InlineData("\"yes\"")]
    [InlineData("\"TRUE\"")]
    [InlineData("\"true\\u0000\"")]
    [InlineData("{}")]
    [InlineData("[true]")]
    public Task Post_NotABoolean_Answers400(string sent) => AssertRefusedAsync("root", sent, "must be true or false");

    [Theory]
    [Trait("Contract", "L8")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"name\":\"inner\"}")]
    [InlineData("[\"a\",\"b\"]")]
    public Task Post_NotAText_Answers400(string sent) => AssertRefusedAsync("name", sent, "must be a text");

    private static async Task AssertReadAsync(string name, string sent, string? expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(FieldBodies.JsonBody(name, sent));

        answer.Status.Should().Be(200, answer.Body);
        (await ReadJsonAsync(host, name)).Should().Be(expected);
    }

    private static async Task AssertRefusedAsync(string name, string sent, string expectation)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(FieldBodies.JsonBody(name, sent));

        answer.ShouldRefuse($"tasks[0].{name}", expectation);
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
