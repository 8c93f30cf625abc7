namespace Tracking.Api.Options;

/// <summary>A preset of keys, by the family of servers that it resembles (Contract, section 2).</summary>
internal enum Dialect
{
    Contract, // the contract's defaults
    Moxy, // JAXB and MOXy
    Jackson,
}

/// <summary>Which operations need a token (Contract C1, C2).</summary>
internal enum AuthEnforcement
{
    Writes, // those that change something
    All,
    None, // whatever tokens are listed
}

/// <summary>The meaning of <c>root</c> for the tasks of a job (Contract I1).</summary>
internal enum RootsReading
{
    Include, // all tasks; under false all but the roots
    Filter, // all tasks; under true only the roots, under false the others
    RootsOnly, // the roots; under true all tasks, under false all but the roots
}

/// <summary>The answer to reading a task that is not there (Contract B12).</summary>
internal enum UnknownTaskAnswer
{
    NotFound,
    BadRequest, // the only refusal of reading that the specification knows
    NoContent,
}

/// <summary>The answer to a task id in the path that is no number (Contract B11).</summary>
internal enum MalformedTaskIdAnswer
{
    BadRequest,
    NotFound, // as if the path did not exist
}

/// <summary>What linking or unlinking without any id does (Contract G4).</summary>
internal enum EmptyLinkListPolicy
{
    Reject,
    NoOp,
    DeleteAll, // unlinks all; linking changes nothing
}

/// <summary>What linking or unlinking an unknown task does (Contract G3).</summary>
internal enum UnknownLinkPolicy
{
    NotFound,
    BadRequest,
    Ignore, // passes over the unknown ones
}

/// <summary>What becomes of JSON members that nobody knows (Contract L5).</summary>
internal enum UnknownMemberPolicy
{
    Ignore,
    Reject,
}

/// <summary>The format of the answer to a caller who has no preference (Contract B6).</summary>
internal enum DefaultMedia
{
    Xml,
    Json,
}

/// <summary>The body of a refusal (Contract B10).</summary>
internal enum ErrorBodyStyle
{
    Problem, // problem details, in JSON or XML
    Text, // plain text: title, then detail
    Empty,
}

/// <summary>The body of the answer to creating (Contract D5).</summary>
internal enum PostBodyStyle
{
    Tasks, // the tasks of the request, as stored
    Created, // only the new ones
    Empty,
}

/// <summary>The elements of a list in XML (Contract J1).</summary>
internal enum XmlListStyle
{
    ElementName, // named for the kind
    XsiType, // all named tasks, with xsi:type
    XsiTypeTask, // all named task, with xsi:type
}

/// <summary>The spelling of kinds in xsi:type and in the JSON member <c>type</c> (Contract J1, L1).</summary>
internal enum TypeNameStyle
{
    Kebab, // execution-task
    Camel, // executionTask
}

/// <summary>How a task in JSON tells its kind (Contract L1).</summary>
internal enum JsonTypeStyle
{
    Property, // by a member named type
    Wrapper, // by an object of one member around it
    Grouped, // by the member whose array holds it
    None,
}

/// <summary>How dates are written in JSON (Contract M1).</summary>
internal enum JsonDateStyle
{
    Iso, // ISO 8601 text
    EpochMillis, // milliseconds since 1970
}

/// <summary>What becomes of fields without a value in JSON (Contract L10).</summary>
internal enum JsonNullPolicy
{
    Omit,
    Write, // as null
}

/// <summary>Who shares a graph with whom.</summary>
internal enum Isolation
{
    None, // all callers share one
    Token, // each token has a world of its own
}

/// <summary>How the lines of the log are written.</summary>
internal enum LogFormat
{
    Text, // for people
    Json, // one object for each line, for programs
}

/// <summary>The least severe events that are logged, from the most lines to the fewest.</summary>
internal enum LogThreshold
{
    Debug,
    Information,
    Warning,
    Error,
}
