namespace Tracking.Tests.Api.Dialects;

/// <summary>The switches <c>Contract:UnknownTaskOnGet</c> and <c>Contract:MalformedTaskId</c>.</summary>
public sealed class BehaviourTaskIdTests
{
    private const string BadRequest = "Bad request, check input parameters. Are they well formed?";

    [Theory]
    [BothMedia("/task/99")]
    [BothMedia("/task/99/next")]
    [BothMedia("/task/99/previous")]
    [BothMedia("/task/99/next?status=RUNNING")]
    [Trait("Contract", "B12")]
    public async Task Get_UnknownTask_IsNotFound(string media, string path)
    {
        await using var host = await TrackingHost.StartAsync("Contract:UnknownTaskOnGet=NotFound");

        (await host.GetAsync(path, media)).ShouldMissTask(99);
    }

    [Theory]
    [BothMedia("/task/99")]
    [BothMedia("/task/99/next")]
    [BothMedia("/task/99/previous")]
    [Trait("Contract", "B12")]
    public async Task Get_UnknownTaskUnderBadRequest_IsBad(string media, string path)
    {
        await using var host = await TrackingHost.StartAsync("Contract:UnknownTaskOnGet=BadRequest");

        var answer = await host.GetAsync(path, media);

        answer.ShouldHaveStatus(400);
        SeenProblem.Of(answer).Should().BeEquivalentTo(new SeenProblem(BadRequest, "400", "taskId 99 is the id of no task.", []));
    }

    [Theory]
    [BothMedia("/task/99")]
    [BothMedia("/task/99/next")]
    [BothMedia("/task/99/previous")]
    [Trait("Contract", "B12")]
    public async Task Get_UnknownTaskUnderNoContent_AnswersNothing(string media, string path)
    {
        await using var host = await TrackingHost.StartAsync("Contract:UnknownTaskOnGet=NoContent");

        (await host.GetAsync(path, media)).ShouldBeNoContent();
        (await host.SendAsync(HttpMethod.Head, path, accept: media)).ShouldBeNoContent();
        (await host.GetAsync("/task/abc", media)).ShouldHaveStatus(400);
    }

    [Theory]
    [BothMedia("BadRequest")]
    [BothMedia("NoContent")]
    [Trait("Contract", "B12")]
    [Trait("Contract", "E3")]
    [Trait("Contract", "F2")]
    public async Task Write_UnknownTask_IsNotFoundAllTheSame(string media, string answer)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:UnknownTaskOnGet={answer}");
        await host.CreatePlainAsync(1);

        (await host.UpdateAsync(media, 99, """{"name":"n"}""")).ShouldMissTask(99);
        (await host.DeleteAsync("/task/99", media)).ShouldMissTask(99);
        (await host.LinkAsync(media, 99, 1)).ShouldMissTask(99);
        (await host.UnlinkAsync(media, 99, 1)).ShouldMissTask(99);
    }

    [Theory]
    [BothMedia("BadRequest", 400)]
    [BothMedia("NotFound", 404)]
    [Trait("Contract", "B11")]
    public async Task AnyOperation_MalformedTaskId_IsRefusedByTheSwitch(string media, string setting, int status)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:MalformedTaskId={setting}");
        await host.CreatePlainAsync(1);
        var body = BodyIn.Task(media, """{"name":"n"}""");

        foreach (var id in (string[])["abc", "7.0", "9223372036854775808", "%20", "roots"])
        {
            Answer[] answers =
            [
                await host.GetAsync($"/task/{id}", media),
                await host.PutAsync($"/task/{id}", body, media),
                await host.DeleteAsync($"/task/{id}", media),
                await host.GetAsync($"/task/{id}/next", media),
                await host.PutAsync($"/task/{id}/next?nextTaskId=1", media: media),
                await host.DeleteAsync($"/task/{id}/next?nextTaskId=1", media),
                await host.GetAsync($"/task/{id}/previous", media),
                await host.PutAsync($"/task/{id}/previous?prevTaskId=1", media: media),
                await host.DeleteAsync($"/task/{id}/previous?prevTaskId=1", media),
            ];

            var message = $"must be a whole number from -9223372036854775808 to 9223372036854775807, not \"{Uri.UnescapeDataString(id)}\"";
            answers.Should().AllSatisfy(answer => answer.ShouldRefuse(status, "taskId", message));
        }
    }

    [Theory, BothMedia]
    [Trait("Contract", "B11")]
    [Trait("Contract", "G2")]
    public async Task Put_MalformedLinkIdUnderNotFound_IsStillBad(string media)
    {
        await using var host = await TrackingHost.StartAsync("Contract:MalformedTaskId=NotFound");
        await host.CreatePlainAsync(1);

        (await host.PutAsync("/task/1/next?nextTaskId=abc", media: media)).ShouldHaveStatus(400);
        (await host.PutAsync("/task/1", BodyIn.Task(media, """{"id":"abc"}"""), media)).ShouldHaveStatus(400);
        (await host.JobAsync(media, "j", "?root=abc")).ShouldHaveStatus(400);
    }

    [Theory]
    [BothMedia("NotFound", "Not Found")]
    [BothMedia("BadRequest", BadRequest)]
    [Trait("Contract", "B10")]
    [Trait("Contract", "B11")]
    public async Task Get_MalformedTaskId_IsTitledByItsStatus(string media, string setting, string title)
    {
        await using var host = await TrackingHost.StartAsync($"Contract:MalformedTaskId={setting}");

        SeenProblem.Of(await host.GetAsync("/task/abc", media)).Title.Should().Be(title);
    }
}
