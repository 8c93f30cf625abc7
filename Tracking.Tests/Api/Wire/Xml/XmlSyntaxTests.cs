using System.Globalization;

namespace Tracking.Tests.Api.Wire.Xml;

/// <summary>What is not XML, and what XML allows but this server does not.</summary>
public sealed class XmlSyntaxTests
{
    [Theory]
    [Trait("Contract", "J6")]
    [Trait("Contract", "J10")]
    [InlineData("<tasks>")]
    [InlineData("<tasks></task>")]
    [InlineData("<tasks/><tasks/>")]
    [InlineData("<tasks/>text")]
    [InlineData("text<tasks/>")]
    [InlineData("<tasks><task a=1/></tasks>")]
    [InlineData("<tasks><task a='1' a='2'/></tasks>")]
    [InlineData("<tasks><n:task/></tasks>")]
    [InlineData("<tasks><task xsi:type='executionTask'/></tasks>")]
    [InlineData("<tasks><task><name>a & b</name></task></tasks>")]
    [InlineData("<tasks><task><name>&unknown;</name></task></tasks>")]
    [InlineData("<tasks><task><name>&#0;</name></task></tasks>")]
    [InlineData("<tasks><task><name>&#xD800;</name></task></tasks>")]
    [InlineData("<tasks><task><name>\u0001</name></task></tasks>")]
    [InlineData("<tasks><task><name>&#xFFFF;</name></task></tasks>")]
    [InlineData("<?xml version='1.1'?><tasks/>")]
    [InlineData(" <?xml version='1.0'?><tasks/>")]
    [InlineData("<tasks><DTD></tasks>")]
    [InlineData("<!-- only -->")]
    [InlineData("   ")]
    [InlineData("{\"tasks\":[]}")]
    public Task Post_NotXml_Answers400(string body) => AssertRefusedAsync(body, "is not well-formed XML");

    [Theory]
    [Trait("Contract", "J11")]
    [InlineData("<!DOCTYPE tasks><tasks/>")]
    [InlineData("<!DOCTYPE tasks SYSTEM 'file:///etc/hostname'><tasks/>")]
    [InlineData("<!DOCTYPE tasks PUBLIC '-//x' 'http://127.0.0.1:1/x.dtd'><tasks/>")]
    [InlineData("<!DOCTYPE tasks [<!ENTITY x 'text'>]><tasks><task><name>&x;</name></task></tasks>")]
    [InlineData("<!DOCTYPE tasks [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><tasks><task><name>&x;</name></task></tasks>")]
    [InlineData("<!DOCTYPE tasks [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x.dtd'>%x;]><tasks/>")]
    [InlineData("<?xml version='1.0'?>\n<!-- c --><!DOCTYPE tasks []><tasks/>")]
    public Task Post_DocumentType_Answers400(string body) => AssertRefusedAsync(body, "must not hold a document type declaration");

    [Fact]
    [Trait("Contract", "J11")]
    public Task Post_EntityBomb_Answers400()
    {
        var entities = string.Concat(Enumerable.Range(1, 30).Select(level =>
            string.Create(CultureInfo.InvariantCulture, $"<!ENTITY e{level} '{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}'>")));
        return AssertRefusedAsync(
            $"<!DOCTYPE tasks [<!ENTITY e0 'boom'>{entities}]><tasks><task><name>&e30;</name></task></tasks>",
            "must not hold a document type declaration");
    }

    [Fact]
    [Trait("Contract", "J11")]
    public async Task Put_DocumentType_Answers400()
    {
        await using var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7}]}""");

        var answer = await host.SendAsync(HttpMethod.Put, "/task/7", "<!DOCTYPE task><task/>", contentType: TrackingHost.Xml);

        answer.ShouldRefuse("body", "must not hold a document type declaration");
    }

    private static async Task AssertRefusedAsync(string body, string message)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task", body, contentType: TrackingHost.Xml);

        answer.ShouldRefuse("body", message);
        host.Graph.Size.Tasks.Should().Be(0);
    }
}
