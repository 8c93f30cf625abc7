// The limit to be measured against: the smallest server of the framework that answers bytes from memory. It logs nothing,
// checks nothing and keeps nothing.
// Arguments: address, media type of the answer, file that holds the answer.
var (address, media, file) = (args[0], args[1], args[2]);
var answer = File.ReadAllBytes(file);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(address);

var app = builder.Build();
app.MapGet("/tracking/task/{taskId}", Answer);
app.MapGet("/tracking/task/{taskId}/next", Answer);
app.MapGet("/tracking/{jobId}/task/roots", Answer);
app.MapPut("/tracking/task/{taskId}", ReadAndAnswer);
app.MapPost("/tracking/task", ReadAndAnswer);
app.Run();

Task Answer(HttpContext context)
{
    context.Response.ContentType = media;
    context.Response.ContentLength = answer.Length;
    return context.Response.Body.WriteAsync(answer).AsTask();
}

async Task ReadAndAnswer(HttpContext context)
{
    await context.Request.Body.CopyToAsync(Stream.Null);
    await Answer(context);
}
