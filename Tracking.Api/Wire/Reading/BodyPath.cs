using System.Globalization;
using System.Text;

namespace Tracking.Api.Wire.Reading;

/// <summary>
/// A place in a body: a member or an element of the place around it. Its text is made only where it is shown, so that many mistakes deep
/// inside cost no more than as many at the top.
/// </summary>
/// <param name="Around">The place around it; null where that is the body itself.</param>
/// <param name="Name">The member's name; null for an element.</param>
/// <param name="Index">The element's index.</param>
internal sealed record BodyPath(BodyPath? Around, string? Name, int Index)
{
    /// <summary>The tasks at the top of a list.</summary>
    public static BodyPath Tasks { get; } = new(null, WireNames.Tasks, 0);

    /// <summary>A member of a place; of the body itself, where that is null.</summary>
    public static BodyPath Member(BodyPath? place, string name) => new(place, name, 0);

    /// <summary>A member of this place.</summary>
    public BodyPath Of(string name) => Member(this, name);

    /// <summary>An element of this place.</summary>
    public BodyPath Of(int index) => new(this, null, index);

    /// <summary>The text, such as <c>tasks[1].nexts.tasks[0]</c>.</summary>
    public override string ToString()
    {
        var steps = new Stack<BodyPath>();
        for (var place = this; place is not null; place = place.Around)
        {
            steps.Push(place);
        }

        var text = new StringBuilder();
        foreach (var step in steps)
        {
            _ = step.Name is null
                ? text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]")
                : text.Append(text.Length == 0 ? "" : ".").Append(Quotation.Cut(step.Name));
        }

        return text.ToString();
    }
}
