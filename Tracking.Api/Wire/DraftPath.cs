using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>Where in a body a draft stands; sought only once the graph has refused it.</summary>
internal static class DraftPath
{
    /// <summary>The path, such as <c>tasks[1].nexts.tasks[0]</c>.</summary>
    public static BodyPath Find(IReadOnlyList<TaskDraft> drafts, TaskDraft? sought)
    {
        var open = new Stack<(IReadOnlyList<TaskDraft> Drafts, BodyPath Path)>([(drafts, BodyPath.Tasks)]);
        while (open.TryPop(out var list))
        {
            for (var index = 0; index < list.Drafts.Count; index++)
            {
                var draft = list.Drafts[index];
                if (ReferenceEquals(draft, sought))
                {
                    return list.Path.Of(index);
                }

                if (draft.Nexts is { Count: > 0 } nexts)
                {
                    open.Push((nexts, list.Path.Of(index).Of(WireNames.Nexts).Of(WireNames.Tasks)));
                }
            }
        }

        return BodyPath.Tasks;
    }
}
