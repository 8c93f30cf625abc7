using System.Globalization;

// The limit to be measured against: the smallest server of the framework that answers bytes from memory. It logs nothing and checks
// nothing. It keeps one answer for all, or where it is to be compared with a large store one for each task, found by its id.
// Arguments: address, media type of the answer, file that holds the answer, for how many tasks it keeps one of its own (none: 0).
var (address, media, file) = (args[0], args[1], args[2]);
var answer = File.ReadAllBytes(file);
var answers = Enumerable.Range(1, int.Parse(args[3], CultureInfo.InvariantCulture)).ToDictionary(id => (long)id, _ => answer.ToArray());

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(address);

var app = builder.Build();
RequestDelegate answerTask = answers.Count > 0 ? AnswerOfTask : Answer;
app.MapGet("/tracking/task/{taskId}", answerTask);
app.MapGet("/tracking/task/{taskId}/next", Answer);
app.MapGet("/tracking/{jobId}/task/roots", Answer);
app.MapPut("/tracking/task/{taskId}", context => ReadAndAnswer(context, answerTask));
app.MapPost("/tracking/task", context => ReadAndAnswer(context, Answer));
app.Run();

Task Answer(HttpContext context) => Send(context, answer);

Task AnswerOfTask(HttpContext context) =>
    Send(context, answers[long.Parse((string)context.Request.RouteValues["taskId"]!, CultureInfo.InvariantCulture)]);

Task Send(HttpContext context, byte[] bytes)
{
    context.Response.ContentType = media;
    context.Response.ContentLength = bytes.Length;
    return context.Response.Body.WriteAsync(bytes).AsTask();
}

async Task ReadAndAnswer(HttpContext context, RequestDelegate answerRequest)
{
    await context.Request.Body.CopyToAsync(Stream.Null);
    await answerRequest(context);
}
