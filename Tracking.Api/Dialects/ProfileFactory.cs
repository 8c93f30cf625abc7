using Tracking.Api.Options;
using Tracking.Api.Problems;
using Tracking.Api.Wire;
using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Media;
using Tracking.Api.Wire.Results;
using Tracking.Api.Wire.Values;
using Tracking.Api.Wire.Xml;
using Tracking.Core;

namespace Tracking.Api.Dialects;

/// <summary>The one place that turns the contract's switches into what they change; nothing else asks for them.</summary>
internal static partial class ProfileFactory
{
    /// <summary>The formats: J1, L1, L5, L10, M1.</summary>
    public static WireProfile Wire(ContractSettings settings)
    {
        var typeName = TypeName(settings);
        JsonTaskForm jsonForm = settings.JsonType switch
        {
            JsonTypeStyle.Wrapper => new JsonTaskForm.Wrapper(),
            JsonTypeStyle.Grouped => new JsonTaskForm.Grouped(),
            JsonTypeStyle.None => new JsonTaskForm.None(),
            _ => new JsonTaskForm.Property(typeName),
        };
        var xmlForm = settings.XmlList switch
        {
            XmlListStyle.XsiType => XmlTaskForm.XsiType(WireNames.Tasks, typeName),
            XmlListStyle.XsiTypeTask => XmlTaskForm.XsiType(WireNames.Task, typeName),
            _ => XmlTaskForm.ElementName,
        };
        var json = new JsonTaskWriter(
            jsonForm,
            settings.JsonDates == JsonDateStyle.EpochMillis ? JsonDates.EpochMillis : JsonDates.Iso,
            settings.JsonNulls == JsonNullPolicy.Write,
            settings.JsonRoot);
        return new WireProfile(json, new XmlTaskWriter(xmlForm), settings.JsonUnknownMembers == UnknownMemberPolicy.Reject);
    }

    /// <summary>The format of those who do not care: B6.</summary>
    public static MediaNegotiation Negotiation(ContractSettings settings) =>
        new(settings.DefaultMedia == DefaultMedia.Json ? MediaFormat.Json : MediaFormat.Xml);

    /// <summary>The form of errors: B10.</summary>
    public static ErrorBody ErrorBody(ContractSettings settings) => settings.ErrorBody switch
    {
        ErrorBodyStyle.Text => Problems.ErrorBody.Text,
        ErrorBodyStyle.Empty => Problems.ErrorBody.Empty,
        _ => Problems.ErrorBody.Problem,
    };

    /// <summary>The behaviour: B11, B12, D1, D5, E1, E4, G3, G4, G8, I1, N4.</summary>
    public static BehaviourProfile Behaviour(ContractSettings settings) => new()
    {
        Graph = new GraphPolicy
        {
            ExistingTask = settings.PostExisting,
            Update = settings.Put,
            Nexts = settings.Nexts,
            IgnoreUnknownLinks = settings.UnknownLink == UnknownLinkPolicy.Ignore,
            RejectCycles = settings.RejectCycles,
            RejectForeignFields = settings.JsonUnknownMembers == UnknownMemberPolicy.Reject,
        },
        SelectRoots = settings.Roots switch
        {
            RootsReading.Filter => root => Selection(root, whenTrue: RootSelection.OnlyRoots, whenAbsent: RootSelection.All),
            RootsReading.RootsOnly => root => Selection(root, whenTrue: RootSelection.All, whenAbsent: RootSelection.OnlyRoots),
            _ => root => Selection(root, whenTrue: RootSelection.All, whenAbsent: RootSelection.All),
        },
        AnswerCreation = settings.PostBody switch
        {
            PostBodyStyle.Created => created => new TaskListResult([.. created.Where(task => task.IsNew).Select(task => task.Snapshot)]),
            PostBodyStyle.Empty => _ => new EmptyResult(),
            _ => created => new TaskListResult([.. created.Select(task => task.Snapshot)]),
        },
        AnswerUnknownTask = settings.UnknownTaskOnGet switch
        {
            UnknownTaskAnswer.NoContent => _ => TypedResults.NoContent(),
            UnknownTaskAnswer.BadRequest => id => new ProblemResult(RefusalProblems.UnknownTask(StatusCodes.Status400BadRequest, id)),
            _ => id => new ProblemResult(RefusalProblems.UnknownTask(StatusCodes.Status404NotFound, id)),
        },
        MalformedTaskIdStatus = settings.MalformedTaskId == MalformedTaskIdAnswer.NotFound
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest,
        UnknownLinkStatus = settings.UnknownLink == UnknownLinkPolicy.BadRequest
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status404NotFound,
        RequiresLinkIds = settings.EmptyLinkList == EmptyLinkListPolicy.Reject,
        UnlinksAllWithoutIds = settings.EmptyLinkList == EmptyLinkListPolicy.DeleteAll,
    };

    private static Func<TaskKind, string> TypeName(ContractSettings settings) =>
        settings.TypeNames == TypeNameStyle.Camel ? KindNames.Camel : KindNames.Kebab;

    // "false" means the same in every reading.
    private static RootSelection Selection(bool? root, RootSelection whenTrue, RootSelection whenAbsent) => root switch
    {
        true => whenTrue,
        false => RootSelection.ExceptRoots,
        null => whenAbsent,
    };
}
