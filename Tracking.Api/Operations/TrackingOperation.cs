using Tracking.Core;

namespace Tracking.Api.Operations;

/// <summary>
/// One operation of the API as the specification describes it. As endpoint metadata it gives problems their titles,
/// filters their rules and the OpenAPI documents their words, so that each of these stands once.
/// </summary>
internal sealed record TrackingOperation
{
    /// <summary>Our own short name of the operation; the specification has none.</summary>
    public required string Name { get; init; }

    public required string Method { get; init; }

    /// <summary>The path below <see cref="OperationTable.BasePath"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Summary and description, verbatim.</summary>
    public required string Summary { get; init; }

    /// <summary>The documented statuses with their descriptions, verbatim.</summary>
    public required IReadOnlyDictionary<int, string> Responses { get; init; }

    /// <summary>The parameters other than the body, in order.</summary>
    public required IReadOnlyList<OperationParameter> Parameters { get; init; }

    /// <summary>What the 200 holds; null where the specification gives it no schema.</summary>
    public string? ResponseSchema { get; init; }

    /// <summary>What the body holds, for operations that consume one (Contract B7).</summary>
    public string? RequestSchema { get; init; }

    /// <summary>The description of the body, verbatim.</summary>
    public string? RequestDescription { get; init; }

    /// <summary>The side of the task that a link operation is about.</summary>
    public LinkDirection Direction { get; init; }

    /// <summary>The query parameter with the ids to link or unlink; null for other operations.</summary>
    public string? LinkParameter { get; init; }

    /// <summary>Whether the operation answers content, so that Accept matters (Contract B6).</summary>
    public bool Produces => Method != HttpMethods.Delete;

    /// <summary>Whether the operation changes something (Contract C1).</summary>
    public bool Writes => Method != HttpMethods.Get;
}
