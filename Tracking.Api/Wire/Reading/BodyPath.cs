using System.Globalization;
using System.Text;

namespace Tracking.Api.Wire.Reading;

/// <summary>The place in a body that is being read. Its text is made only when something is wrong there.</summary>
internal sealed class BodyPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The text of the place, or of a member of it.</summary>
    public string ToString(string? member)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            _ = name is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]") : Append(text, name);
        }

        return member is null ? (text.Length == 0 ? BodyFailure.Body : text.ToString()) : Append(text, member).ToString();
    }

    private static StringBuilder Append(StringBuilder text, string name) => (text.Length == 0 ? text : text.Append('.')).Append(name);
}
