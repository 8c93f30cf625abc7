using System.Text;
using System.Text.Json;
using Tracking.Api.Wire.Json;

namespace Tracking.Api.Worlds.Seeds;

/// <summary>Finds in a JSON file the place that a reader found fault with.</summary>
internal static class JsonPosition
{
    /// <summary>
    /// Where a path leads, or as far as it does: readers know one path for several shapes. Where the file is not well-formed,
    /// the place of that; null where nothing can be said.
    /// </summary>
    public static TextPosition? Find(ReadOnlySpan<byte> json, string path)
    {
        var text = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        try
        {
            return At(text, (int)Walk(text, PathSteps.Of(path)));
        }
        catch (JsonException exception) when (exception is { LineNumber: { } line, BytePositionInLine: { } column })
        {
            return new TextPosition((int)line + 1, (int)column + 1);
        }
        catch (InvalidOperationException)
        {
            return null; // bytes that are no text have no lines
        }
    }

    private static long Walk(ReadOnlySpan<byte> json, Queue<(string? Name, int Index)> steps)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonTaskReader.MaximumDepth });
        reader.Read();
        var wholeBody = steps.Count == 0;
        var offset = reader.TokenStartIndex;
        while (steps.TryDequeue(out var step) && TryEnter(ref reader, step.Name, step.Index))
        {
            offset = reader.TokenStartIndex;
        }

        // Whoever finds fault with the whole may have met the end of well-formed text.
        while (wholeBody && reader.Read())
        {
        }

        return offset;
    }

    private static bool TryEnter(ref Utf8JsonReader reader, string? name, int index)
    {
        if (name is null)
        {
            // One object may stand in the place of a list.
            return reader.TokenType == JsonTokenType.StartArray
                ? TryEnterElement(ref reader, index)
                : index == 0 && reader.TokenType == JsonTokenType.StartObject;
        }

        // A list may stand in the place of the object around it.
        return reader.TokenType == JsonTokenType.StartArray
            || (reader.TokenType == JsonTokenType.StartObject && TryEnterMember(ref reader, name));
    }

    private static bool TryEnterElement(ref Utf8JsonReader reader, int index)
    {
        for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            if (index-- == 0)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    // The last of several members of one name: the others do not count.
    private static bool TryEnterMember(ref Utf8JsonReader reader, string name)
    {
        var found = false;
        var ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = ahead.ValueTextEquals(name);
            ahead.Read();
            if (isWanted)
            {
                reader = ahead;
                found = true;
            }

            ahead.Skip();
        }

        return found;
    }

    private static TextPosition At(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new TextPosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
