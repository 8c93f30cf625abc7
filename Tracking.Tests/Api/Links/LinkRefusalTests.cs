namespace Tracking.Tests.Api.Links;

/// <summary>Refused links: the answer names the culprit, and nothing is applied.</summary>
public sealed class LinkRefusalTests
{
    [Theory]
    [BothMedia("abc")]
    [BothMedia("2,3")]
    [BothMedia("2.0")]
    [BothMedia("%20")]
    [BothMedia("0x2")]
    [BothMedia("2%C2%A0")]
    [BothMedia("+2")]
    [BothMedia("9223372036854775808")]
    [Trait("Contract", "G2")]
    public async Task Put_MalformedIdAmongGoodOnes_AppliesNothing(string media, string id)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        var before = await host.ImageAsync(1, 2, 3);
        var message = $"must be a whole number from -9223372036854775808 to 9223372036854775807, not \"{Uri.UnescapeDataString(id).Replace('+', ' ')}\"";

        (await host.PutAsync($"/task/1/next?nextTaskId=2&nextTaskId={id}", media: media)).ShouldRefuse(400, "nextTaskId", message);
        (await host.PutAsync($"/task/1/previous?prevTaskId=2&prevTaskId={id}", media: media)).ShouldRefuse(400, "prevTaskId", message);

        (await host.ImageAsync(1, 2, 3)).Should().Be(before);
    }

    [Theory]
    [BothMedia("next", "nextTaskId")]
    [BothMedia("previous", "prevTaskId")]
    [Trait("Contract", "G2")]
    public async Task Delete_MalformedIdAmongGoodOnes_AppliesNothing(string media, string side, string parameter)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);
        await host.PutAsync($"/task/1/{side}?{parameter}=2");

        var answer = await host.DeleteAsync($"/task/1/{side}?{parameter}=2&{parameter}=x", media);

        answer.ShouldRefuse(400, parameter, "must be a whole number from -9223372036854775808 to 9223372036854775807, not \"x\"");
        (await host.GetAsync($"/task/1/{side}", media)).ShouldListIds(2);
    }

    [Theory]
    [BothMedia("2")]
    [BothMedia("%2B2")]
    [BothMedia("0002")]
    [Trait("Contract", "G2")]
    [Trait("Contract", "B11")]
    public async Task Put_IdAsJavaReadsIt_IsTaken(string media, string id)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        (await host.PutAsync($"/task/1/next?nextTaskId={id}", media: media)).ShouldListIds(2);
    }

    [Theory]
    [BothMedia("PUT", "next", "nextTaskId")]
    [BothMedia("PUT", "previous", "prevTaskId")]
    [BothMedia("DELETE", "next", "nextTaskId")]
    [BothMedia("DELETE", "previous", "prevTaskId")]
    [Trait("Contract", "G3")]
    public async Task PutAndDelete_UnknownIds_ApplyNothing(string media, string method, string side, string parameter)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2, 3);
        await host.PutAsync($"/task/1/{side}?{parameter}=2");
        var before = await host.ImageAsync(1, 2, 3);

        foreach (var unknown in (long[])[99, 0, -2])
        {
            var answer = await host.SendAsync(
                new HttpMethod(method), $"/task/1/{side}?{parameter}=2&{parameter}=3&{parameter}={unknown}", accept: media);
            answer.ShouldRefuse(404, parameter, $"{unknown} is the id of no task");
        }

        (await host.SendAsync(new HttpMethod(method), $"/task/99/{side}?{parameter}=2", accept: media)).ShouldMissTask(99);
        (await host.ImageAsync(1, 2, 3)).Should().Be(before);
    }

    [Theory]
    [BothMedia("PUT", "next", "nextTaskId", "")]
    [BothMedia("PUT", "next", "nextTaskId", "?nextTaskId")]
    [BothMedia("PUT", "next", "nextTaskId", "?nextTaskId=&nextTaskId=")]
    [BothMedia("PUT", "next", "nextTaskId", "?prevTaskId=2")]
    [BothMedia("PUT", "next", "nextTaskId", "?nexttaskid=2")]
    [BothMedia("PUT", "previous", "prevTaskId", "?prevTaskId=")]
    [BothMedia("DELETE", "next", "nextTaskId", "")]
    [BothMedia("DELETE", "next", "nextTaskId", "?nextTaskId=")]
    [BothMedia("DELETE", "previous", "prevTaskId", "?nextTaskId=2")]
    [Trait("Contract", "G4")]
    public async Task PutAndDelete_NoIds_AreRefusedBeforeExistence(string media, string method, string side, string parameter, string query)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);
        await host.LinkAsync(media, 1, 2);
        await host.LinkAsync(media, 2, 1);
        var before = await host.ImageAsync(1, 2);

        foreach (var id in (long[])[1, 99])
        {
            var answer = await host.SendAsync(new HttpMethod(method), $"/task/{id}/{side}{query}", accept: media);
            answer.ShouldRefuse(400, parameter, "must be given at least once");
        }

        (await host.ImageAsync(1, 2)).Should().Be(before);
    }

    [Theory, BothMedia]
    [Trait("Contract", "G4")]
    public async Task PutAndDelete_EmptyValuesBesideOthers_ArePassedOver(string media)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        (await host.PutAsync("/task/1/next?nextTaskId=&nextTaskId=2&nextTaskId", media: media)).ShouldListIds(2);
        (await host.DeleteAsync("/task/1/next?nextTaskId=&nextTaskId=2", media)).ShouldBeNoContent();
        (await host.NextAsync(media, 1)).ShouldListIds();
    }

    [Theory]
    [BothMedia("next", "nextTaskId")]
    [BothMedia("previous", "prevTaskId")]
    [Trait("Contract", "G7")]
    public async Task Put_LinkToItself_AppliesNothing(string media, string side, string parameter)
    {
        await using var host = await TrackingHost.StartAsync();
        await host.CreatePlainAsync(1, 2);

        (await host.PutAsync($"/task/1/{side}?{parameter}=2&{parameter}=1", media: media))
            .ShouldRefuse(400, parameter, "1 would link the task to itself");

        host.Graph.Size.Links.Should().Be(0);
    }
}
