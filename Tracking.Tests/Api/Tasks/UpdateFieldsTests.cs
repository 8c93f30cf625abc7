namespace Tracking.Tests.Api.Tasks;

/// <summary>What an update does with the fields that it gives and with those that it does not.</summary>
public sealed class UpdateFieldsTests
{
    private const string Full = """{"type":"execution-task","id":7,"status":"NEW","name":"n","number-of-retries":3}""";

    [Theory]
    [BothMedia("""{"status":"DONE"}""", "execution-task id=7 status=DONE root=true name=n number-of-retries=3")]
    [BothMedia("""{"description":"d"}""", "execution-task id=7 status=NEW root=true name=n description=d number-of-retries=3")]
    [BothMedia("""{"status":null,"number-of-retries":null}""", "execution-task id=7 root=true name=n")]
    [BothMedia("""{"status":""}""", "execution-task id=7 status= root=true name=n number-of-retries=3")]
    [BothMedia("""{"number-of-retries":""}""", "execution-task id=7 status=NEW root=true name=n")]
    [BothMedia("""{"status":"DONE","name":null,"workflow":""}""", "execution-task id=7 status=DONE root=true number-of-retries=3 workflow=")]
    [BothMedia("""{"creation-timestamp":null,"update-timestamp":"2000-01-01T00:00:00Z"}""", "execution-task id=7 status=NEW root=true name=n number-of-retries=3")]
    [Trait("Contract", "E1")]
    public async Task Put_GivenFields_AreMerged(string media, string change, string expected)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, Full);

        var answer = await host.UpdateAsync(media, 7, change);

        answer.ShouldHaveStatus(200);
        Sorted(SeenTask.One(answer)).Should().Be(Sorted(expected));
        (await host.GetTaskAsync(media, 7)).Body.Should().Be(answer.Body);
    }

    [Theory, BothMedia]
    [Trait("Contract", "E1")]
    public async Task Put_WhatAReadAnswered_ChangesOneField(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, Full);
        var read = await host.GetTaskAsync(media, 7);
        host.Clock.Advance(TimeSpan.FromMilliseconds(250));

        var answer = await host.PutAsync("/task/7", read.Body.Replace("NEW", "DONE", StringComparison.Ordinal), media);

        answer.ShouldHaveStatus(200);
        answer.Body.Should().Be(read.Body
            .Replace("NEW", "DONE", StringComparison.Ordinal)
            .Replace("update-timestamp\":\"2017-03-01T10:00:00.000Z", "update-timestamp\":\"2017-03-01T10:00:00.250Z", StringComparison.Ordinal)
            .Replace("<update-timestamp>2017-03-01T10:00:00.000Z", "<update-timestamp>2017-03-01T10:00:00.250Z", StringComparison.Ordinal));
    }

    [Theory, BothMedia]
    [Trait("Contract", "E7")]
    public async Task Put_AnyStatusAndLock_IsTaken(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":7,"status":"FINISHED","lock":"owner-1"}""");

        foreach (var status in (string[])["NEW", "FINISHED", "anything at all", "new"])
        {
            (await host.UpdateAsync(media, 7, $$"""{"status":"{{status}}","lock":"owner-2"}"""))
                .ShouldShow($"execution-task id=7 status={status} root=true lock=owner-2");
        }
    }

    [Theory, BothMedia]
    [Trait("Contract", "E9")]
    [Trait("Contract", "G11")]
    public async Task Put_AnotherJob_MovesTheTaskInOrderOfCreation(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreateAsync(media, """{"id":3,"job-id":"a"}""", """{"id":2,"job-id":"b"}""", """{"id":1,"job-id":"a"}""");

        (await host.UpdateAsync(media, 2, """{"job-id":"a","root":false}""")).ShouldShow("execution-task id=2 job-id=a root=false");

        (await host.JobAsync(media, "a")).ShouldListIds(3, 2, 1);
        (await host.JobAsync(media, "b")).ShouldList();
    }

    [Theory, BothMedia]
    [Trait("Contract", "E9")]
    [Trait("Contract", "I3")]
    public async Task Put_NullJob_TakesTheTaskOutOfItsList(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        (await host.UpdateAsync(media, 1, """{"job-id":null}""")).ShouldShow("execution-task id=1 root=true");

        (await host.JobAsync(media, "j")).ShouldListIds(2);
    }

    // The order of output is the wire's own matter: here only which fields there are.
    private static string Sorted(object line) => string.Join(' ', line.ToString()!.Split(' ').Order(StringComparer.Ordinal));
}
