using System.Text;

namespace Tracking.Tests.Api;

/// <summary>The requests that most tests make, in either medium.</summary>
internal static class TaskRequests
{
    /// <summary>Creates tasks that are noted as JSON objects.</summary>
    public static Task<Answer> CreateAsync(this TrackingHost host, string media, params string[] tasks) =>
        host.PostAsync(BodyIn.Tasks(media, tasks), media);

    /// <summary>Creates tasks of these ids, of one job, with nothing else.</summary>
    public static async Task CreatePlainAsync(this TrackingHost host, params long[] ids)
    {
        var answer = await host.CreateAsync(TrackingHost.Json, [.. ids.Select(id => $$"""{"id":{{id}},"job-id":"j"}""")]);
        answer.ShouldHaveStatus(200);
    }

    /// <summary>Updates a task by what is noted as a JSON object.</summary>
    public static Task<Answer> UpdateAsync(this TrackingHost host, string media, long id, string task) =>
        host.PutAsync($"/task/{id}", BodyIn.Task(media, task), media);

    public static Task<Answer> GetTaskAsync(this TrackingHost host, string media, long id) => host.GetAsync($"/task/{id}", media);

    public static Task<Answer> NextAsync(this TrackingHost host, string media, long id) => host.GetAsync($"/task/{id}/next", media);

    public static Task<Answer> PreviousAsync(this TrackingHost host, string media, long id) => host.GetAsync($"/task/{id}/previous", media);

    public static Task<Answer> JobAsync(this TrackingHost host, string media, string job, string query = "") =>
        host.GetAsync($"/{job}/task/roots{query}", media);

    /// <summary>Adds links from a task to others.</summary>
    public static Task<Answer> LinkAsync(this TrackingHost host, string media, long id, params long[] nexts) =>
        host.PutAsync($"/task/{id}/next?{string.Join('&', nexts.Select(next => $"nextTaskId={next}"))}", media: media);

    /// <summary>Removes links from a task to others.</summary>
    public static Task<Answer> UnlinkAsync(this TrackingHost host, string media, long id, params long[] nexts) =>
        host.DeleteAsync($"/task/{id}/next?{string.Join('&', nexts.Select(next => $"nextTaskId={next}"))}", media);

    /// <summary>All that can be read of these tasks, to show later that nothing has changed.</summary>
    public static async Task<string> ImageAsync(this TrackingHost host, params long[] ids)
    {
        var image = new StringBuilder();
        foreach (var id in ids)
        {
            foreach (var view in (string[])["", "/next", "/previous"])
            {
                var answer = await host.GetAsync($"/task/{id}{view}");
                image.Append(id).Append(view).Append(' ').Append(answer.Status).Append(' ').AppendLine(answer.Body);
            }
        }

        return image.ToString();
    }
}
