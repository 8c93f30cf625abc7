using System.Globalization;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>Where in a body a draft stands; sought only once the graph has refused it.</summary>
internal static class DraftPath
{
    /// <summary>The path, such as <c>tasks[1].nexts.tasks[0]</c>.</summary>
    public static string Find(IReadOnlyList<TaskDraft> drafts, TaskDraft? sought)
    {
        var open = new Stack<(IReadOnlyList<TaskDraft> Drafts, string Path)>([(drafts, WireNames.Tasks)]);
        while (open.TryPop(out var list))
        {
            for (var index = 0; index < list.Drafts.Count; index++)
            {
                var draft = list.Drafts[index];
                if (ReferenceEquals(draft, sought))
                {
                    return Element(list.Path, index);
                }

                if (draft.Nexts is { Count: > 0 } nexts)
                {
                    open.Push((nexts, $"{Element(list.Path, index)}.{WireNames.Nexts}.{WireNames.Tasks}"));
                }
            }
        }

        return WireNames.Tasks;
    }

    private static string Element(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
