using System.Text.Json;
using Tracking.Api.Security;
using Tracking.Api.Worlds.Faults;

namespace Tracking.Api.Control.Journal;

/// <summary>
/// The place of one request in the journal. It is used again for a later request: were each a new object, all of them would
/// outlive the collector's first look, and be found dead by its costliest.
/// </summary>
internal sealed class JournalRecord
{
    private const string Mask = "***";

    private readonly ReusedBytes _head = new(); // the target; how many headers; of each the name, how many values, and these
    private JournalEntry? _entry;

    public JournalRecord(int bodyLimit) => Capture = new JournalCapture(bodyLimit);

    /// <summary>Takes down the body.</summary>
    public JournalCapture Capture { get; }

    public DateTimeOffset Time { get; set; }

    public string? Operation { get; set; }

    public string Method { get; set; } = "";

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
        _head.Clear();
        Capture.Reset();
    }

    /// <summary>Takes down, at the end, path and query as they were sent, and the headers, tokens masked at once; and gives back memory that was for more.</summary>
    public void Complete(string target, IHeaderDictionary headers)
    {
        _head.Add(target);
        _head.Add(headers.Count);
        foreach (var (name, values) in headers)
        {
            _head.Add(name);
            _head.Add(values.Count);
            var isToken = name.Equals(ApiKeyFilter.Header, StringComparison.OrdinalIgnoreCase);
            foreach (var value in values)
            {
                _head.Add(isToken ? Mask : value ?? "");
            }
        }

        _head.Trim();
        Capture.Close();
    }

    /// <summary>The request as it is shown, made when it is first looked at.</summary>
    public JournalEntry ToEntry(long sequence) => _entry ??= NewEntry(sequence);

    private JournalEntry NewEntry(long sequence)
    {
        var head = _head.Bytes;
        var target = ReusedBytes.TakeText(ref head);
        var query = target.IndexOf('?');
        return new JournalEntry
        {
            Sequence = sequence,
            Time = Time,
            Operation = Operation,
            Method = Method,
            Path = query < 0 ? target : target[..query],
            Query = query < 0 ? "" : target[query..],
            Headers = TakeHeaders(head),
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

    private static Dictionary<string, IReadOnlyList<string>> TakeHeaders(ReadOnlySpan<byte> head)
    {
        var count = ReusedBytes.TakeNumber(ref head);
        var headers = new Dictionary<string, IReadOnlyList<string>>(count, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < count; index++)
        {
            var name = ReusedBytes.TakeText(ref head);
            var values = new string[ReusedBytes.TakeNumber(ref head)];
            for (var value = 0; value < values.Length; value++)
            {
                values[value] = ReusedBytes.TakeText(ref head);
            }

            headers[name] = values;
        }

        return headers;
    }
}
