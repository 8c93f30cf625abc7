using Tracking.Core;

namespace Tracking.Api.Operations;

/// <summary>A parameter of an operation other than the body, as the specification describes it.</summary>
/// <param name="Name">The name, with its exact case (Contract B2).</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Description">The description, verbatim.</param>
/// <param name="Type">The type, of the elements where it is repeated.</param>
internal sealed record OperationParameter(string Name, ParameterPlace Place, string Description, FieldType Type)
{
    /// <summary>Whether it is an array whose elements are given one by one: <c>a=1&amp;a=2</c> (Contract H5).</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>Where a parameter stands.</summary>
internal enum ParameterPlace
{
    /// <summary>In the path, and so always required.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,
}
