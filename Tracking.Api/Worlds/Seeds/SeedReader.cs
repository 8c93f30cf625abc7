using System.Buffers;
using System.Globalization;
using Tracking.Api.Validation;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Exports;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Worlds.Seeds;

/// <summary>Reads the files of the seed, once, at the start: tasks as the API takes them, or an exported graph.</summary>
internal sealed class SeedReader(WireProfile profile, GraphPolicy policy)
{
    private readonly List<string> _errors = [];

    /// <summary>Reads the files in order. Relative paths start from the working directory.</summary>
    /// <exception cref="SeedException">A file is missing or wrong.</exception>
    public GraphSeed Read(IReadOnlyList<string> files)
    {
        var steps = files.Select(ReadStep).OfType<ISeedStep>().ToList();
        if (_errors.Count == 0)
        {
            var (seed, step, refusal) = GraphSeed.Of(steps, policy);
            if (seed is not null)
            {
                return seed;
            }

            _errors.Add($"{files[step]}: {refusal}");
        }

        throw new SeedException(_errors);
    }

    private static byte[] ReadBytes(string file)
    {
        // Bounded like a body, and without trusting the length: the path may be that of a pipe or a device.
        using var stream = File.OpenRead(Path.GetFullPath(file));
        var bytes = new ArrayBufferWriter<byte>();
        for (int read; (read = stream.Read(bytes.GetSpan(64 * 1024))) > 0;)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > RequestBody.Limit)
            {
                throw new IOException(string.Create(
                    CultureInfo.InvariantCulture, $"The file must not be longer than {RequestBody.Limit} bytes."));
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    private ISeedStep? ReadStep(string file)
    {
        byte[] bytes;
        try
        {
            bytes = ReadBytes(file);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _errors.Add($"{file}: cannot be read: {exception.Message}");
            return null;
        }

        var format = FormatOf(file, bytes);
        var media = new RequestContentType(format, null);
        var reading = format == MediaFormat.Xml
            ? Step(new BodyDecoder(profile).ReadList(bytes, media), drafts => new SeedTasks(drafts))
            : BodyDecoder.WithJson(bytes, media, ReadJson);
        foreach (var failure in reading.Failures)
        {
            var position = format == MediaFormat.Xml ? XmlPosition.Find(bytes, failure.Path) : JsonPosition.Find(bytes, failure.Path);
            _errors.Add($"{file}{position}: {failure.Path} {WithoutPosition(failure.Message)}");
        }

        return reading.Value;
    }

    private BodyReading<ISeedStep> ReadJson(ReadOnlyMemory<byte> json) => GraphExportReader.IsExport(json)
        ? Step(GraphExportReader.Read(json), export => new SeedExport(export))
        : Step(JsonTaskReader.ReadList(json, profile.RejectUnknownMembers), drafts => new SeedTasks(drafts));

    private static BodyReading<ISeedStep> Step<T>(BodyReading<T> reading, Func<T, ISeedStep> make)
        where T : class =>
        new(reading.Failures.Count == 0 ? make(reading.Value!) : null, reading.Failures);

    // The JSON reader's messages end in a position that counts lines from 0.
    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    // The name tells, else the first character that is no blank.
    private static MediaFormat FormatOf(string file, ReadOnlySpan<byte> bytes) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".XML" => MediaFormat.Xml,
        ".JSON" => MediaFormat.Json,
        _ => bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) ? MediaFormat.Xml : MediaFormat.Json,
    };
}

/// <summary>The seed cannot be read; each error names the file and, where it is known, line and column.</summary>
internal sealed class SeedException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<string> Errors => errors;
}
