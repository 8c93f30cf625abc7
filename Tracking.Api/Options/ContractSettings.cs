using Tracking.Core;

namespace Tracking.Api.Options;

/// <summary>The section <c>Tracking:Contract</c>: one property for each key, of the key's name.</summary>
/// <remarks>
/// No combination is refused, since each can be honoured; a key without an effect is no contradiction.
/// TypeNames beside ElementName and a JsonType that shows no type: nothing is left to name.
/// JsonRoot beside Wrapper or Grouped: section 2 of the contract says what both together look like.
/// JsonUnknownMembers=Reject beside any JsonType: the members that name a kind are known (L2).
/// PostBody=Created beside any PostExisting: it lists what is new, whatever becomes of the rest.
/// ErrorBody=Text or Empty beside any DefaultMedia: the media still decides the other answers.
/// Nexts=Tree without RejectCycles: a task already on the path ends the tree (N4).
/// </remarks>
internal sealed record ContractSettings
{
    /// <summary>The preset that the other keys start from (Contract, section 2).</summary>
    public Dialect Dialect { get; init; } = Dialect.Contract;

    /// <summary>The meaning of <c>root</c> for the tasks of a job (Contract I1).</summary>
    public RootsReading Roots { get; init; } = RootsReading.Include;

    /// <summary>The answer to reading a task that is not there (Contract B12).</summary>
    public UnknownTaskAnswer UnknownTaskOnGet { get; init; } = UnknownTaskAnswer.NotFound;

    /// <summary>The answer to a task id in the path that is no number (Contract B11).</summary>
    public MalformedTaskIdAnswer MalformedTaskId { get; init; } = MalformedTaskIdAnswer.BadRequest;

    /// <summary>The form of the answer to a caller who has no preference (Contract B6).</summary>
    public DefaultMedia DefaultMedia { get; init; } = DefaultMedia.Xml;

    /// <summary>The body of a refusal (Contract B10).</summary>
    public ErrorBodyForm ErrorBody { get; init; } = ErrorBodyForm.Problem;

    /// <summary>What creating does with a task that is there already (Contract D1).</summary>
    public ExistingTaskPolicy PostExisting { get; init; } = ExistingTaskPolicy.Skip;

    /// <summary>The body of the answer to creating (Contract D5).</summary>
    public PostBodyForm PostBody { get; init; } = PostBodyForm.Tasks;

    /// <summary>What an update does with the fields that it does not mention (Contract E1).</summary>
    public UpdatePolicy Put { get; init; } = UpdatePolicy.Merge;

    /// <summary>What linking or unlinking without any id does (Contract G4).</summary>
    public EmptyLinkListPolicy EmptyLinkList { get; init; } = EmptyLinkListPolicy.Reject;

    /// <summary>What linking or unlinking an unknown task does (Contract G3).</summary>
    public UnknownLinkPolicy UnknownLink { get; init; } = UnknownLinkPolicy.NotFound;

    /// <summary>Whether a link that would close a cycle is refused (Contract G8).</summary>
    public bool RejectCycles { get; init; }

    /// <summary>How much of their next tasks navigable tasks show (Contract N4).</summary>
    public NextsPolicy Nexts { get; init; } = NextsPolicy.OneLevel;

    /// <summary>The elements of a list in XML (Contract J1).</summary>
    public XmlListForm XmlList { get; init; } = XmlListForm.ElementName;

    /// <summary>The spelling of kinds in xsi:type and in the JSON member <c>type</c> (Contract J1, L1).</summary>
    public TypeNameStyle TypeNames { get; init; } = TypeNameStyle.Kebab;

    /// <summary>How a task in JSON tells its kind (Contract L1).</summary>
    public JsonTypeForm JsonType { get; init; } = JsonTypeForm.Property;

    /// <summary>Whether an answer in JSON is wrapped in its name (Contract L1).</summary>
    public bool JsonRoot { get; init; }

    /// <summary>The form of dates in JSON (Contract M1).</summary>
    public JsonDateForm JsonDates { get; init; } = JsonDateForm.Iso;

    /// <summary>What becomes of fields without a value in JSON (Contract L10).</summary>
    public JsonNullPolicy JsonNulls { get; init; } = JsonNullPolicy.Omit;

    /// <summary>What becomes of JSON members that nobody knows (Contract L5).</summary>
    public UnknownMemberPolicy JsonUnknownMembers { get; init; } = UnknownMemberPolicy.Ignore;
}
