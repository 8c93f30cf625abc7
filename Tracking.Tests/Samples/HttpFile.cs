using System.Net.Http.Headers;
using System.Text;

namespace Tracking.Tests.Samples;

/// <summary>The requests of a .http file, as far as the sample uses the format.</summary>
internal static class HttpFile
{
    private const string Separator = "###";
    private const string Expectation = "# Expected: ";

    public static IReadOnlyList<HttpFileRequest> Parse(string text, Uri server)
    {
        var sections = text.Split($"\n{Separator} ");
        foreach (var variable in sections[0].Split('\n').Where(line => line.StartsWith('@')))
        {
            var parts = variable[1..].Split(" = ");
            var value = parts[1].Replace("http://localhost:5000", server.ToString().TrimEnd('/'), StringComparison.Ordinal);
            text = text.Replace($"{{{{{parts[0]}}}}}", value, StringComparison.Ordinal);
        }

        return [.. text.Split($"\n{Separator} ").Skip(1).Select(ParseRequest)];
    }

    private static HttpFileRequest ParseRequest(string section)
    {
        var lines = section.Split('\n');
        var head = lines.Skip(1).TakeWhile(line => line.Length > 0).ToList();
        var expected = head.Single(line => line.StartsWith(Expectation, StringComparison.Ordinal))[Expectation.Length..];
        var request = head.Where(line => !line.StartsWith('#')).ToList();
        var target = request[0].Split(' ');
        var headers = request.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var body = string.Join('\n', lines.Skip(1 + head.Count)).Trim();
        return new HttpFileRequest(lines[0], int.Parse(expected), target[0], target[1], headers, body);
    }
}

/// <summary>One request of a .http file, and the status that its comment names.</summary>
internal sealed record HttpFileRequest(
    string Title, int Expected, string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Target);
        if (Body.Length > 0)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Headers["Content-Type"]);
        }

        foreach (var (name, value) in Headers.Where(header => header.Key != "Content-Type"))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
