using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Tracking.Api.Control.Journal;
using Tracking.Api.Problems;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Control;

/// <summary>The parameters of a call to <c>/__admin</c>: an unknown or unreadable one is refused, for a filter that is passed over misleads.</summary>
internal sealed class AdminQuery
{
    private readonly HttpRequest _request;

    public AdminQuery(HttpRequest request, params string[] known)
    {
        _request = request;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                Refuse(name, $"is no parameter here; there are {string.Join(", ", known.DefaultIfEmpty("none"))}");
            }
        }
    }

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The value; null where absent or empty.</summary>
    public string? Text(string name) => QueryText.First(_request, name) is { Length: > 0 } text ? text : null;

    /// <summary>The value as a whole number; null where absent or empty.</summary>
    public long? Number(string name, long least, long most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, $"must be a whole number from {least} to {most}, not {Quotation.Of(text)}");
        return null;
    }

    /// <summary>The criteria on requests.</summary>
    public RequestCriteria Criteria() => new()
    {
        Operation = Text("operation"),
        Method = Text("method"),
        Path = Text("path"),
        Task = Number("task", long.MinValue, long.MaxValue),
        Job = Text("job"),
        Status = (int?)Number("status", 100, 599),
        Since = Number("since", 0, long.MaxValue),
        BodyContains = Text("bodyContains"),
    };

    /// <summary>Notes that a parameter is wrong.</summary>
    public void Refuse(string name, string message) => Problem ??= Problem.About(StatusCodes.Status400BadRequest, name, message);
}
