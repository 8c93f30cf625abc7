using System.Globalization;

namespace Tracking.Api.Control.Seeds;

/// <summary>A place in a text file; both numbers start from 1.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>As compilers write it behind the name of a file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $":{Line}:{Column}");
}
