namespace Tracking.Api.Options;

/// <summary>The meaning of <c>root</c> for the tasks of a job (Contract I1).</summary>
internal enum RootsReading
{
    /// <summary>All tasks; under <c>false</c> all but the roots.</summary>
    Include,

    /// <summary>All tasks; under <c>true</c> the roots only, under <c>false</c> the others.</summary>
    Filter,

    /// <summary>The roots; under <c>true</c> all tasks, under <c>false</c> all but the roots.</summary>
    RootsOnly,
}

/// <summary>The answer to reading a task that is not there (Contract B12).</summary>
internal enum UnknownTaskAnswer
{
    /// <summary>404.</summary>
    NotFound,

    /// <summary>400, the only refusal of reading that the specification knows.</summary>
    BadRequest,

    /// <summary>204.</summary>
    NoContent,
}

/// <summary>The answer to a task id in the path that is no number (Contract B11).</summary>
internal enum MalformedTaskIdAnswer
{
    /// <summary>400.</summary>
    BadRequest,

    /// <summary>404, as if the path did not exist.</summary>
    NotFound,
}

/// <summary>What linking or unlinking without any id does (Contract G4).</summary>
internal enum EmptyLinkListPolicy
{
    /// <summary>Refuses the request.</summary>
    Reject,

    /// <summary>Changes nothing.</summary>
    NoOp,

    /// <summary>Unlinks all; linking changes nothing.</summary>
    DeleteAll,
}

/// <summary>What linking or unlinking an unknown task does (Contract G3).</summary>
internal enum UnknownLinkPolicy
{
    /// <summary>Refuses with 404.</summary>
    NotFound,

    /// <summary>Refuses with 400.</summary>
    BadRequest,

    /// <summary>Passes over the unknown ones.</summary>
    Ignore,
}

/// <summary>What becomes of JSON members that nobody knows (Contract L5).</summary>
internal enum UnknownMemberPolicy
{
    /// <summary>They are passed over.</summary>
    Ignore,

    /// <summary>They are refused.</summary>
    Reject,
}
