namespace Tracking.Core;

/// <summary>
/// Every field of a task, in the order in which the specification prints them (Contract M7). The value is the
/// field's bit in a <see cref="FieldSet"/>; there are exactly 32.
/// </summary>
public enum TaskField
{
    /// <summary>Identity, assigned by the client or by the server (Contract D3).</summary>
    Id,

    /// <summary>The task's state, an opaque text (Contract M5).</summary>
    Status,

    /// <summary>Time of creation, managed by the server (Contract M3).</summary>
    CreationTimestamp,

    /// <summary>Time of the last update, managed by the server (Contract M3).</summary>
    UpdateTimestamp,

    /// <summary>The job that the task belongs to (Contract M9).</summary>
    JobId,

    /// <summary>Whether the task is a root; derived from its links where no client gave it (Contract I4).</summary>
    Root,

    /// <summary>Name.</summary>
    Name,

    /// <summary>Description.</summary>
    Description,

    /// <summary>Time at which the work began, given by the client (Contract M4).</summary>
    StartTime,

    /// <summary>Time at which the work ended, given by the client (Contract M4).</summary>
    FinishTime,

    /// <summary>Lock, an opaque text that nothing enforces (Contract E7).</summary>
    Lock,

    /// <summary>Identity of the workflow.</summary>
    WorkflowId,

    /// <summary>Match identity; never used to find a task (Contract D2).</summary>
    MatchId,

    /// <summary>State of a rollback (Contract M5).</summary>
    RollbackStatus,

    /// <summary>Code of the execution's result.</summary>
    ExecutionCode,

    /// <summary>Description of the execution's result.</summary>
    ExecutionDescription,

    /// <summary>Status that the artifact had at first (Contract M5).</summary>
    InitialArtifactStatus,

    /// <summary>Main artifact of an execution task.</summary>
    MainArtifact,

    /// <summary>Status that the artifact gets at the end (Contract M5).</summary>
    FinalStatus,

    /// <summary>Condition.</summary>
    Condition,

    /// <summary>Path.</summary>
    Path,

    /// <summary>Status that the artifact has while the task runs (Contract M5).</summary>
    RunningStatus,

    /// <summary>Workflow.</summary>
    Workflow,

    /// <summary>What is to be done on an error.</summary>
    BehaviourOnError,

    /// <summary>Number of retries, a signed 32-bit integer that nothing interprets (Contract M6).</summary>
    NumberOfRetries,

    /// <summary>Wait between retries, a signed 32-bit integer of unknown unit (Contract M6).</summary>
    WaitBetweenRetries,

    /// <summary>Codes that ask for a rollback.</summary>
    CodesToDoRollback,

    /// <summary>Workflow that rolls back.</summary>
    RollbackWorkflow,

    /// <summary>Mapping list.</summary>
    MappingList,

    /// <summary>Output mapping list.</summary>
    OutputMappingList,

    /// <summary>An opaque text; lists are not sorted by it (Contract G11).</summary>
    OrderBy,

    /// <summary>Definition of an execution task list.</summary>
    DefinitionId,
}
