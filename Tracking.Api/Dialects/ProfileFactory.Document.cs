using Tracking.Api.Options;
using Tracking.Api.Wire.Media;
using Tracking.Core;

namespace Tracking.Api.Dialects;

internal static partial class ProfileFactory
{
    /// <summary>What the OpenAPI documents say of all this.</summary>
    public static DocumentProfile Document(ContractSettings settings)
    {
        var typeName = TypeName(settings);
        MediaFormat[] formats = settings.DefaultMedia == DefaultMedia.Json
            ? [MediaFormat.Json, MediaFormat.Xml]
            : [MediaFormat.Xml, MediaFormat.Json];
        return new DocumentProfile
        {
            Media = [.. formats.Select(MediaTypes.Of)],
            ErrorMedia = settings.ErrorBody switch
            {
                ErrorBodyStyle.Text => [MediaTypes.PlainText],
                ErrorBodyStyle.Empty => [],
                _ => [.. formats.Select(MediaTypes.ProblemOf)],
            },
            TypeNames = settings.JsonType == JsonTypeStyle.Property ? [.. Enum.GetValues<TaskKind>().Select(typeName)] : [],
            TaskForm = $"XML: <execution-task>...</execution-task>. JSON: {JsonTask(settings, typeName)}",
            ListForm = $"XML: {XmlList(settings, typeName)}. JSON: {JsonList(settings, typeName)}",
            DateType = settings.JsonDates == JsonDateStyle.EpochMillis ? FieldType.LongNumber : FieldType.Timestamp,
            WritesNulls = settings.JsonNulls == JsonNullPolicy.Write,
            AnswersCreation = settings.PostBody != PostBodyStyle.Empty,
            UnknownTaskStatus = settings.UnknownTaskOnGet switch
            {
                UnknownTaskAnswer.NoContent => StatusCodes.Status204NoContent,
                UnknownTaskAnswer.BadRequest => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status404NotFound,
            },
            MalformedTaskIdStatus = Behaviour(settings).MalformedTaskIdStatus,
        };
    }

    private static string XmlList(ContractSettings settings, Func<TaskKind, string> typeName)
    {
        var type = typeName(TaskKind.ExecutionTask);
        return settings.XmlList switch
        {
            XmlListStyle.XsiType => $"<tasks><tasks xsi:type=\"{type}\">...</tasks></tasks>",
            XmlListStyle.XsiTypeTask => $"<tasks><task xsi:type=\"{type}\">...</task></tasks>",
            _ => "<tasks><execution-task>...</execution-task></tasks>",
        };
    }

    private static string JsonList(ContractSettings settings, Func<TaskKind, string> typeName)
    {
        var list = settings.JsonType switch
        {
            JsonTypeStyle.Grouped => """{"execution-task":[{...}]}""",
            JsonTypeStyle.Wrapper => """{"tasks":[{"execution-task":{...}}]}""",
            _ => $$"""{"tasks":[{{FlatTask(settings, typeName)}}]}""",
        };
        return settings.JsonRoot ? $$"""{"tasks":{{list}}}""" : list;
    }

    private static string JsonTask(ContractSettings settings, Func<TaskKind, string> typeName) =>
        settings.JsonRoot || settings.JsonType is JsonTypeStyle.Wrapper or JsonTypeStyle.Grouped
            ? $$"""{"execution-task":{{FlatTask(settings, typeName)}}}"""
            : FlatTask(settings, typeName);

    private static string FlatTask(ContractSettings settings, Func<TaskKind, string> typeName) =>
        settings.JsonType == JsonTypeStyle.Property
        ? $$"""{"type":"{{typeName(TaskKind.ExecutionTask)}}",...}"""
        : "{...}";
}
