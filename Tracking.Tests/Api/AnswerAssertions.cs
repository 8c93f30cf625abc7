using System.Globalization;

namespace Tracking.Tests.Api;

/// <summary>What an answer must be: its status together with its body. A failure shows the body.</summary>
internal static class AnswerAssertions
{
    /// <summary>200 and these tasks in this order, each as <see cref="SeenTask.ToString"/> notes it.</summary>
    public static void ShouldList(this Answer answer, params string[] tasks)
    {
        answer.ShouldHaveStatus(200);
        SeenTask.List(answer).Select(task => task.ToString()).Should().Equal(tasks);
    }

    /// <summary>200 and the tasks of these ids in this order.</summary>
    public static void ShouldListIds(this Answer answer, params long[] ids)
    {
        answer.ShouldHaveStatus(200);
        answer.Values("id").Should().Equal(ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>200 and this one task.</summary>
    public static void ShouldShow(this Answer answer, string task)
    {
        answer.ShouldHaveStatus(200);
        SeenTask.One(answer).ToString().Should().Be(task);
    }

    /// <summary>A refusal whose only culprit is the parameter, or the place in the body, of this name.</summary>
    public static void ShouldRefuse(this Answer answer, int status, string name, string message)
    {
        answer.ShouldHaveStatus(status);
        var problem = SeenProblem.Of(answer);
        problem.Status.Should().Be(status.ToString(CultureInfo.InvariantCulture));
        problem.Errors.Should().Equal($"{name}: {message}");
        problem.Detail.Should().Be($"{name} {message}.");
    }

    /// <summary>404, since the task of the path does not exist.</summary>
    public static void ShouldMissTask(this Answer answer, long id)
    {
        answer.ShouldHaveStatus(404);
        SeenProblem.Of(answer).Should().BeEquivalentTo(new SeenProblem("Not Found", "404", $"taskId {id} is the id of no task.", []));
    }

    /// <summary>204 and nothing else.</summary>
    public static void ShouldBeNoContent(this Answer answer)
    {
        answer.ShouldHaveStatus(204);
        answer.Body.Should().BeEmpty();
        answer.ContentType.Should().BeNull();
    }

    public static void ShouldHaveStatus(this Answer answer, int status) => answer.Status.Should().Be(status, "the body is {0}", answer.Body);

    /// <summary>The texts of one field of all tasks of a list.</summary>
    public static IEnumerable<string?> Values(this Answer answer, string field) => SeenTask.List(answer).Select(task => task[field]);
}
