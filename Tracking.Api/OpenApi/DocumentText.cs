using System.Globalization;
using Microsoft.OpenApi;

namespace Tracking.Api.OpenApi;

/// <summary>Writes a document as text.</summary>
internal static class DocumentText
{
    /// <summary>The line end, the same on every system so that the bytes are too.</summary>
    public const string NewLine = "\n";

    public static string Of(Action<IOpenApiWriter> serialize)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = NewLine };
        serialize(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
