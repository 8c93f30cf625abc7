using System.Globalization;
using System.Text;
using Tracking.Core;

namespace Tracking.Tests.Api.Dialects;

/// <summary>Tasks and drafts as comparable text, with what a format loses made explicit.</summary>
internal static class WireStory
{
    /// <summary>What must be read where <paramref name="tasks"/> were written.</summary>
    public static string Of(IEnumerable<TaskSnapshot> tasks, Func<TaskSnapshot, TaskKind?> kind, Func<string, string> text) =>
        string.Join('\n', tasks.Select(task => Of(task, kind, text, withNexts: true)));

    public static string Of(TaskSnapshot task, Func<TaskSnapshot, TaskKind?> kind, Func<string, string> text, bool withNexts)
    {
        // The root flag is always written, given or derived; the timestamps that the server manages are not read.
        var values = task.Task.Values.With(TaskField.Root, task.Root);
        var nexts = withNexts && task.Nexts is not null ? Of(task.Nexts, kind, text) : null;
        return Show(task.Task.Id, kind(task), values, nexts, text);
    }

    /// <summary>What was read.</summary>
    public static string Of(IEnumerable<TaskDraft> drafts) => string.Join('\n', drafts.Select(draft => Of(draft, draft.EffectiveKind)));

    public static string Of(TaskDraft draft, TaskKind? kind) =>
        Show(draft.Id, kind, draft.Values, draft.Nexts is null ? null : Of(draft.Nexts), text => text);

    /// <summary>The text as XML 1.0 can hold it: a forbidden character becomes U+FFFD.</summary>
    public static string InXml(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        (rune.Value < 0x20 && rune.Value is not ('\t' or '\n' or '\r')) || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static string Show(long? id, TaskKind? kind, FieldValues values, string? nexts, Func<string, string> text)
    {
        var story = new StringBuilder();
        story.Append(CultureInfo.InvariantCulture, $"{kind} {id}");
        foreach (var field in TaskField.All.Where(field => values[field] is not null))
        {
            var value = values[field] switch
            {
                string content => $"\"{text(content)}\"",
                DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture),
            };
            story.Append(CultureInfo.InvariantCulture, $" {field}={value}");
        }

        return nexts is null ? story.ToString() : story.Append(CultureInfo.InvariantCulture, $" nexts[{nexts}]").ToString();
    }
}
