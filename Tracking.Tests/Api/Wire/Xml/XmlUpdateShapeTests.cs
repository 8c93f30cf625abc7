namespace Tracking.Tests.Api.Wire.Xml;

/// <summary>Every form in which JAXB and its like write one task.</summary>
public sealed class XmlUpdateShapeTests
{
    private const string Xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    [Theory]
    [Trait("Contract", "J2")]
    [Trait("Contract", "J5")]
    [InlineData("<execution-task><name>new</name></execution-task>")]
    [InlineData("<navigable-execution-task><name>new</name></navigable-execution-task>")]
    [InlineData("<task><name>new</name></task>")]
    [InlineData("<Task><name>new</name></Task>")]
    [InlineData($"<task {Xsi} xsi:type='executionTask'><name>new</name></task>")]
    [InlineData($"<execution-task-list {Xsi} xsi:type='executionTask'><name>new</name></execution-task-list>")]
    [InlineData($"<execution-task {Xsi} xsi:type='x:Task'><name>new</name></execution-task>")]
    [InlineData("<n:execution-task xmlns:n='urn:n'><n:name>new</n:name><n:other/></n:execution-task>")]
    [InlineData("<execution-task><definition-id>not of this kind</definition-id><name>new</name></execution-task>")]
    [InlineData("<execution-task><name>new</name><nexts><task><id>x</id></task></nexts></execution-task>")]
    public async Task Put_AnyFormOfATask_UpdatesIt(string body)
    {
        await using var host = await StartAsync();

        var answer = await host.PutAsync("/task/7", body, TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        answer.Body.Should().Be(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><execution-task><id>7</id><creation-timestamp>2017-03-01T10:00:00.000Z</creation-timestamp>" +
            "<update-timestamp>2017-03-01T10:00:00.000Z</update-timestamp><root>true</root><name>new</name></execution-task>");
    }

    [Theory]
    [Trait("Contract", "J6")]
    [Trait("Contract", "E10")]
    [InlineData("<tasks/>")]
    [InlineData("<tasks><execution-task><name>new</name></execution-task></tasks>")]
    [InlineData("<foo/>")]
    [InlineData("<executionTask/>")]
    public async Task Put_WrongRoot_Answers400(string body)
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/task/7", body, contentType: TrackingHost.Xml);

        answer.ShouldRefuse("body", "must have a root element that is named after a kind of task");
    }

    [Theory]
    [Trait("Contract", "E1")]
    [Trait("Contract", "J9")]
    [InlineData("<name xsi:nil='true'/>", null)]
    [InlineData("<name xsi:nil='1'>kept out</name>", null)]
    [InlineData("<name xsi:nil=' true '><x/></name>", null)]
    [InlineData("<name xsi:nil='false'>new</name>", "new")]
    [InlineData("<name nil='true'>new</name>", "new")]
    [InlineData("<name/>", "")]
    [InlineData("<other/>", "old")]
    public async Task Put_Nil_ClearsTheField(string element, string? expected)
    {
        await using var host = await StartAsync();

        var answer = await host.PutAsync("/task/7", $"<task {Xsi}>{element}</task>", TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        (await FieldBodies.ReadXmlAsync(host, "name")).Should().Be(expected);
    }

    [Fact]
    [Trait("Contract", "J3")]
    public async Task Put_UnknownXsiType_Answers400()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/task/7", $"<task {Xsi} xsi:type='milestone'/>", contentType: TrackingHost.Xml);

        answer.ShouldRefuse("xsi:type", "must be the name of a kind of task");
    }

    private static async Task<TrackingHost> StartAsync()
    {
        var host = await TrackingHost.StartAsync();
        await host.PostAsync("""{"tasks":[{"id":7,"name":"old"}]}""");
        return host;
    }
}
