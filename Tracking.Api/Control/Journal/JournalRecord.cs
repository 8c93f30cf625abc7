using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Tracking.Api.Control.Faults;
using Tracking.Api.Security;

namespace Tracking.Api.Control.Journal;

/// <summary>
/// The place of one request in the journal. It is used again for a later request: were each a new object, all of them would
/// outlive the collector's first look, and be found dead by its costliest.
/// </summary>
internal sealed class JournalRecord
{
    private const string Mask = "***";

    private string[] _names = [];
    private StringValues[] _values = [];
    private int _headers;
    private JournalEntry? _entry;

    public JournalRecord(int bodyLimit) => Capture = new JournalCapture(bodyLimit);

    /// <summary>Takes down the body.</summary>
    public JournalCapture Capture { get; }

    public DateTimeOffset Time { get; set; }

    public string? Operation { get; set; }

    public string Method { get; set; } = "";

    /// <summary>Path and query as they were sent.</summary>
    public string Target { get; set; } = "";

    public int? Status { get; set; }

    public long ResponseSize { get; set; }

    public TimeSpan Duration { get; set; }

    public AppliedFault? Fault { get; set; }

    public long? Task { get; set; }

    public string? Job { get; set; }

    /// <summary>Makes the record ready for another request.</summary>
    public void Reset()
    {
        _entry = null;
        Capture.Reset();
    }

    /// <summary>Takes the headers down; tokens are masked at once.</summary>
    public void TakeHeaders(IHeaderDictionary headers)
    {
        if (_names.Length < headers.Count)
        {
            _names = new string[headers.Count];
            _values = new StringValues[headers.Count];
        }

        _headers = 0;
        foreach (var (name, values) in headers)
        {
            _names[_headers] = name;
            _values[_headers++] = name.Equals(ApiKeyFilter.Header, StringComparison.OrdinalIgnoreCase) ? Masked(values) : values;
        }

        // What an earlier request has left there must not be kept alive.
        Array.Clear(_names, _headers, _names.Length - _headers);
        Array.Clear(_values, _headers, _values.Length - _headers);
    }

    /// <summary>The request as it is shown, made when it is first looked at.</summary>
    public JournalEntry ToEntry(long sequence) => _entry ??= NewEntry(sequence);

    private static StringValues Masked(StringValues values) => values.Count == 1 ? Mask : values.Select(_ => Mask).ToArray();

    private JournalEntry NewEntry(long sequence)
    {
        var query = Target.IndexOf('?');
        return new JournalEntry
        {
            Sequence = sequence,
            Time = Time,
            Operation = Operation,
            Method = Method,
            Path = query < 0 ? Target : Target[..query],
            Query = query < 0 ? "" : Target[query..],
            Headers = Headers(),
            Body = Capture.Body,
            BodyIsCut = Capture.IsCut,
            RequestSize = Capture.Length,
            Status = Status,
            ResponseSize = ResponseSize,
            Duration = Duration.TotalMilliseconds,
            Fault = Fault?.Id,
            FaultKind = Fault is null ? null : JsonNamingPolicy.CamelCase.ConvertName(Fault.Kind.ToString()),
            Task = Task,
            Job = Job,
        };
    }

    private Dictionary<string, IReadOnlyList<string>> Headers()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(_headers, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < _headers; index++)
        {
            headers[_names[index]] = [.. _values[index].Select(value => value ?? "")];
        }

        return headers;
    }
}
