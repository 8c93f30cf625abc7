using System.Globalization;
using System.Text;

namespace Tracking.Api.Wire.Reading;

/// <summary>A place in a body: a member or an element of the place around it. Its text is made only where it is shown.</summary>
/// <param name="Around">The place around it; null where that is the body itself.</param>
/// <param name="Name">The member's name; null for an element.</param>
/// <param name="Index">The element's index.</param>
internal sealed record BodyPlace(BodyPlace? Around, string? Name, int Index)
{
    /// <summary>The text of a place, such as <c>tasks[1].nexts.tasks[0]</c>.</summary>
    public static string Show(BodyPlace? place)
    {
        var steps = new Stack<BodyPlace>();
        for (; place is not null; place = place.Around)
        {
            steps.Push(place);
        }

        var text = new StringBuilder();
        foreach (var step in steps)
        {
            _ = step.Name is null
                ? text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]")
                : text.Append(text.Length == 0 ? "" : ".").Append(step.Name);
        }

        return text.Length == 0 ? BodyFailure.Body : text.ToString();
    }
}
