using Tracking.Core;

namespace Tracking.Api.Wire.Exports;

/// <summary>The members of an exported graph that are not fields of a task.</summary>
internal static class GraphExportNames
{
    /// <summary>The id counter. It also tells an export from the <c>tasks</c> that the API takes.</summary>
    public const string LastAssignedId = "lastAssignedId";

    /// <summary>The removed ids that the counter has still to pass over.</summary>
    public const string RemovedIds = "removedIds";

    /// <summary>
    /// The root flag of a task to which nobody gave one: it follows from the links, and stands in the place of <c>root</c> (Contract I4).
    /// </summary>
    public const string DerivedRoot = "derived-root";

    private const string Next = "next";
    private const string Previous = "previous";

    /// <summary>The member with the links of one side.</summary>
    public static string Of(LinkDirection side) => side == LinkDirection.Next ? Next : Previous;

    /// <summary>The side whose links a member holds; null where it holds none.</summary>
    public static LinkDirection? Side(string name) => name switch
    {
        Next => LinkDirection.Next,
        Previous => LinkDirection.Previous,
        _ => null,
    };
}
