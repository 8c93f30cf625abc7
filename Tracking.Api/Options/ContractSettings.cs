using Tracking.Core;

namespace Tracking.Api.Options;

/// <summary>The section <c>Tracking:Contract</c>: the readings of the specification where it is silent (Contract, section 2).</summary>
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
    public Dialect Dialect { get; init; } = Dialect.Contract;

    public RootsReading Roots { get; init; } = RootsReading.Include;

    public UnknownTaskAnswer UnknownTaskOnGet { get; init; } = UnknownTaskAnswer.NotFound;

    public MalformedTaskIdAnswer MalformedTaskId { get; init; } = MalformedTaskIdAnswer.BadRequest;

    public DefaultMedia DefaultMedia { get; init; } = DefaultMedia.Xml;

    public ErrorBodyStyle ErrorBody { get; init; } = ErrorBodyStyle.Problem;

    public ExistingTaskPolicy PostExisting { get; init; } = ExistingTaskPolicy.Skip;

    public PostBodyStyle PostBody { get; init; } = PostBodyStyle.Tasks;

    public UpdatePolicy Put { get; init; } = UpdatePolicy.Merge;

    public EmptyLinkListPolicy EmptyLinkList { get; init; } = EmptyLinkListPolicy.Reject;

    public UnknownLinkPolicy UnknownLink { get; init; } = UnknownLinkPolicy.NotFound;

    public bool RejectCycles { get; init; }

    public NextsPolicy Nexts { get; init; } = NextsPolicy.OneLevel;

    public XmlListStyle XmlList { get; init; } = XmlListStyle.ElementName;

    public TypeNameStyle TypeNames { get; init; } = TypeNameStyle.Kebab;

    public JsonTypeStyle JsonType { get; init; } = JsonTypeStyle.Property;

    public bool JsonRoot { get; init; }

    public JsonDateStyle JsonDates { get; init; } = JsonDateStyle.Iso;

    public JsonNullPolicy JsonNulls { get; init; } = JsonNullPolicy.Omit;

    public UnknownMemberPolicy JsonUnknownMembers { get; init; } = UnknownMemberPolicy.Ignore;

    /// <summary>These settings under a dialect, before any key that is set beside it.</summary>
    public ContractSettings Under(Dialect dialect) => dialect switch
    {
        Dialect.Moxy => this with
        {
            Dialect = dialect,
            XmlList = XmlListStyle.XsiType,
            TypeNames = TypeNameStyle.Camel,
            MalformedTaskId = MalformedTaskIdAnswer.NotFound,
        },
        Dialect.Jackson => this with
        {
            Dialect = dialect,
            JsonType = JsonTypeStyle.None,
            JsonDates = JsonDateStyle.EpochMillis,
            JsonNulls = JsonNullPolicy.Write,
            JsonUnknownMembers = UnknownMemberPolicy.Reject,
        },
        _ => this with { Dialect = dialect },
    };
}
