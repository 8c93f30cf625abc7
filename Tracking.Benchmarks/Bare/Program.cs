// The limit to compare with: the smallest server of the framework, with its defaults, that answers bytes from memory.
// It logs nothing and checks nothing. Arguments: address, media type of the answer, file that holds the answer.
var (address, media, file) = (args[0], args[1], args[2]);
var answer = File.ReadAllBytes(file);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(address);

var app = builder.Build();
app.MapGet("/tracking/task/{taskId}", Answer);
app.MapPut("/tracking/task/{taskId}", ReadAndAnswer);
app.MapGet("/tracking/{jobId}/task/roots", Answer);
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
