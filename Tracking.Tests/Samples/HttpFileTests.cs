using Tracking.Api.Operations;
using Tracking.Tests.Api;

namespace Tracking.Tests.Samples;

public sealed class HttpFileTests
{
    [Fact]
    public async Task TrackingHttp_EveryRequestInOrder_IsAnsweredAsItsCommentSays()
    {
        await using var host = await TrackingHost.StartAsync();

        foreach (var request in Requests(host.Address))
        {
            using var message = request.ToMessage();
            var answer = await host.SendAsync(message);

            answer.Status.Should().Be(request.Expected, "{0} was answered {1}", request.Title, answer.Body);
            if (request.Method != "DELETE")
            {
                var accepted = request.Headers["Accept"].Split('/')[1];
                answer.ContentType.Should().Be($"application/{(request.Expected < 400 ? "" : "problem+")}{accepted}", request.Title);
            }
        }
    }

    [Fact]
    public void TrackingHttp_EveryOperation_IsThereInBothMedia()
    {
        var found = Requests(new Uri("http://localhost"))
            .Where(request => request.Expected < 400)
            .Select(request => $"{request.Method} {PathOf(request)} {request.Headers["Accept"]}")
            .Order();

        found.Should().Equal(OperationTable.All
            .SelectMany(operation => new[] { TrackingHost.Json, TrackingHost.Xml }.Select(media =>
                $"{operation.Method} {operation.Path} {media}"))
            .Order());
    }

    private static IReadOnlyList<HttpFileRequest> Requests(Uri server) =>
        HttpFile.Parse(RepositoryFiles.Read("samples/Tracking.http"), server);

    // The path as the specification writes it: ids are numbers, and so are no other segments.
    private static string PathOf(HttpFileRequest request) => string.Concat(new Uri(request.Target).Segments.Skip(2)
        .Select(segment => segment.TrimEnd('/'))
        .Select(segment => int.TryParse(segment, out _) ? "/{taskId}"
            : segment.StartsWith("job-", StringComparison.Ordinal) ? "/{jobId}" : $"/{segment}"));
}
