namespace Tracking.Tests.Story;

/// <summary>Reads the list of a job again and again beside the story, and sees that no list shows half a change (Contract O1).</summary>
internal sealed class StoryPoller(StoryClient client, string jobId)
{
    private volatile bool _stopped;
    private IReadOnlyList<long?> _ids = [];

    /// <summary>Polls until <see cref="Stop"/> and answers how often; fails as soon as a list is inconsistent.</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<int> sizes)
    {
        var lists = 0;
        for (; !_stopped; lists++)
        {
            Check(await client.JobAsync(jobId), sizes);
        }

        return lists;
    }

    public void Stop() => _stopped = true;

    /// <summary>The description that the story writes in one request with the status and the times.</summary>
    public static string Describe(string? status, bool started, bool finished) => $"{status}, started: {started}, finished: {finished}";

    private void Check(IReadOnlyList<StoryTask> tasks, IReadOnlyCollection<int> sizes)
    {
        sizes.Should().Contain(tasks.Count, "a creation is seen as a whole or not at all");
        var ids = tasks.Select(task => task.Id).ToList();
        ids.Should().OnlyHaveUniqueItems();
        ids.Intersect(_ids).Should().Equal(_ids.Intersect(ids), "the order of creation does not change");
        _ids = ids;
        foreach (var task in tasks)
        {
            task.Description.Should().Be(Describe(task.Status, task.StartTime is not null, task.FinishTime is not null));
            task.UpdateTimestamp.Should().BeOnOrAfter(task.CreationTimestamp!.Value);
        }
    }
}
