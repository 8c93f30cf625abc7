using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire;

/// <summary>Where in a body a draft stands; sought only once the graph has refused it.</summary>
internal static class DraftPath
{
    /// <summary>The path, such as <c>tasks[1].nexts.tasks[0]</c>.</summary>
    public static string Find(IReadOnlyList<TaskDraft> drafts, TaskDraft? sought)
    {
        var top = new BodyPlace(null, WireNames.Tasks, 0);
        var open = new Stack<(IReadOnlyList<TaskDraft> Drafts, BodyPlace Place)>([(drafts, top)]);
        while (open.TryPop(out var list))
        {
            for (var index = 0; index < list.Drafts.Count; index++)
            {
                var draft = list.Drafts[index];
                if (ReferenceEquals(draft, sought))
                {
                    return BodyPlace.Show(new BodyPlace(list.Place, null, index));
                }

                if (draft.Nexts is { Count: > 0 } nexts)
                {
                    var element = new BodyPlace(list.Place, null, index);
                    open.Push((nexts, new BodyPlace(new BodyPlace(element, WireNames.Nexts, 0), WireNames.Tasks, 0)));
                }
            }
        }

        return WireNames.Tasks;
    }
}
