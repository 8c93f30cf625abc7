using System.Globalization;
using Tracking.Benchmarks.EndToEnd.Servers;

namespace Tracking.Benchmarks.EndToEnd;

/// <summary>How long the end-to-end run takes, and what it leaves out.</summary>
/// <param name="Folder">Where the servers were published; the run's own files go there too.</param>
/// <param name="Rounds">How many pairs each comparison has; one that decides over a target has four times as many.</param>
/// <param name="Seconds">How long each load lasts.</param>
/// <param name="Only">What is measured; null: all.</param>
/// <param name="Form">The form of the servers that are loaded; null: all.</param>
/// <param name="Tasks">How many tasks the servers hold that are loaded; null: few, then many.</param>
internal sealed record EndToEndOptions(string Folder, int Rounds, int Seconds, string? Only, Form? Form, int? Tasks)
{
    /// <summary>
    /// Reads FOLDER, and then <c>--rounds N</c>, <c>--seconds N</c>, <c>--only start|store|load</c>, and for the loads
    /// <c>--form native|jit</c> and <c>--tasks N</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The command cannot be read.</exception>
    public static EndToEndOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
        {
            throw new ArgumentException("Expected a folder, and options with a value each.");
        }

        var options = new EndToEndOptions(arguments[0], Rounds: 5, Seconds: 1, Only: null, Form: null, Tasks: null);
        for (var index = 1; index < arguments.Count; index += 2)
        {
            var value = arguments[index + 1];
            options = arguments[index] switch
            {
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--only" => options with { Only = value },
                "--form" => options with { Form = Enum.Parse<Form>(value, ignoreCase: true) },
                "--tasks" => options with { Tasks = int.Parse(value, CultureInfo.InvariantCulture) },
                var other => throw new ArgumentException($"There is no option {other}."),
            };
        }

        return options;
    }

    /// <summary>Whether a part is to be measured.</summary>
    public bool Includes(string part) => Only is null || Only == part;
}
