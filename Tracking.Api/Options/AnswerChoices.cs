namespace Tracking.Api.Options;

/// <summary>A preset of keys, by the family of servers that it resembles (Contract, section 2).</summary>
internal enum Dialect
{
    /// <summary>The contract's defaults.</summary>
    Contract,

    /// <summary>JAXB and MOXy.</summary>
    Moxy,

    /// <summary>Jackson.</summary>
    Jackson,
}

/// <summary>The form of the answer to a caller who has no preference (Contract B6).</summary>
internal enum DefaultMedia
{
    /// <summary>application/xml.</summary>
    Xml,

    /// <summary>application/json.</summary>
    Json,
}

/// <summary>The body of a refusal (Contract B10).</summary>
internal enum ErrorBodyForm
{
    /// <summary>Problem details, in JSON or XML.</summary>
    Problem,

    /// <summary>Plain text: title, then detail.</summary>
    Text,

    /// <summary>Nothing.</summary>
    Empty,
}

/// <summary>The body of the answer to creating (Contract D5).</summary>
internal enum PostBodyForm
{
    /// <summary>The tasks of the request, as stored.</summary>
    Tasks,

    /// <summary>Only the new ones.</summary>
    Created,

    /// <summary>Nothing.</summary>
    Empty,
}

/// <summary>The elements of a list in XML (Contract J1).</summary>
internal enum XmlListForm
{
    /// <summary>Named for the kind.</summary>
    ElementName,

    /// <summary>All named <c>tasks</c>, with xsi:type.</summary>
    XsiType,

    /// <summary>All named <c>task</c>, with xsi:type.</summary>
    XsiTypeTask,
}

/// <summary>The spelling of kinds in xsi:type and in the JSON member <c>type</c> (Contract J1, L1).</summary>
internal enum TypeNameStyle
{
    /// <summary><c>execution-task</c>.</summary>
    Kebab,

    /// <summary><c>executionTask</c>.</summary>
    Camel,
}

/// <summary>How a task in JSON tells its kind (Contract L1).</summary>
internal enum JsonTypeForm
{
    /// <summary>By a member <c>type</c>.</summary>
    Property,

    /// <summary>By an object of one member around it.</summary>
    Wrapper,

    /// <summary>By the member whose array holds it.</summary>
    Grouped,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>The form of dates in JSON (Contract M1).</summary>
internal enum JsonDateForm
{
    /// <summary>ISO 8601 text.</summary>
    Iso,

    /// <summary>Milliseconds since 1970.</summary>
    EpochMillis,
}

/// <summary>What becomes of fields without a value in JSON (Contract L10).</summary>
internal enum JsonNullPolicy
{
    /// <summary>They are left out.</summary>
    Omit,

    /// <summary>They are written as null.</summary>
    Write,
}
