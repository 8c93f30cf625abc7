namespace Tracking.Tests.Api.Dialects;

/// <summary>The tasks behind the golden files, and the requests whose answers they hold.</summary>
internal static class GoldenStory
{
    private const string Tasks = """
        {"tasks":[
          {"type":"execution-task","id":7,"status":"RUNNING","job-id":"job-7","root":true,"name":"reserve",
           "description":"Größe <1 & \"2\">\r\n\tdrei 😀","start-time":"2017-03-01T12:00:00.5+02:00","finish-time":"2017-03-01T10:00:01.25Z",
           "lock":"none","workflow-id":"wf-1","match-id":"m-1","rollback-status":"NOT_STARTED","execution-code":"0",
           "execution-description":"","initial-artifact-status":"DEFINED","main-artifact":"vnf-17","final-status":"ACTIVE",
           "condition":"a > b","path":"/vnf/17","running-status":"INSTANTIATING","workflow":"Reserve","behaviour-on-error":"STOP",
           "number-of-retries":-3,"wait-between-retries":2147483647,"codes-to-do-rollback":"1,2","rollback-workflow":"Release",
           "mapping-list":"a=b","output-mapping-list":"c=d","order-by":"1"},
          {"type":"execution-task-list","id":8,"name":"all of it","definition-id":"def-9"},
          {"type":"execution-task","id":11,"job-id":"job-1","main-artifact":"vnf-18"},
          {"type":"execution-task-list","id":12,"job-id":"job-1","definition-id":"def-12"},
          {"type":"navigable-execution-task","id":13,"job-id":"job-1","workflow":"Kept"},
          {"type":"navigable-execution-task-list","id":14,"job-id":"job-1","status":"DONE"},
          {"type":"execution-task","id":9007199254740993,"job-id":"job-1"},
          {"type":"navigable-execution-task-list","id":20,"name":"deploy","nexts":[
            {"type":"execution-task","id":21,"name":"first"},
            {"type":"execution-task-list","id":22,"name":"second","definition-id":"def-22"},
            {"type":"navigable-execution-task","id":23,"name":"third","nexts":[{"id":24}]}]}
        ]}
        """;

    public static async Task TellAsync(TrackingHost host)
    {
        var created = await host.PostAsync(Tasks);
        created.Status.Should().Be(200, created.Body);
        host.Clock.Advance(TimeSpan.FromMilliseconds(5250));
        var updated = await host.PutAsync("/task/7", "{}");
        updated.Status.Should().Be(200, updated.Body);
    }

    public static HttpRequestMessage Request(string answer, string media)
    {
        var request = answer switch
        {
            "full" => new HttpRequestMessage(HttpMethod.Get, "/tracking/task/7"),
            "few" => new HttpRequestMessage(HttpMethod.Get, "/tracking/task/8"),
            "kinds" => new HttpRequestMessage(HttpMethod.Get, "/tracking/job-1/task/roots"),
            "navigable" => new HttpRequestMessage(HttpMethod.Get, "/tracking/task/20"),
            "empty" => new HttpRequestMessage(HttpMethod.Get, "/tracking/job-0/task/roots"),
            _ => new HttpRequestMessage(HttpMethod.Post, "/tracking/task") { Content = BadBody(media) },
        };
        request.Headers.Add("Accept", media);
        request.Headers.Add("X-Auth-Token", TrackingHost.Token);
        return request;
    }

    private static StringContent BadBody(string media) => media == TrackingHost.Xml
        ? new("<tasks><task/><execution-task><number-of-retries>many</number-of-retries><start-time>soon</start-time></execution-task></tasks>", null, media)
        : new("""{"tasks":[{},{"number-of-retries":"many","start-time":"soon"}]}""", null, media);
}
