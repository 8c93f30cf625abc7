namespace Tracking.Core;

/// <summary>
/// A field of a task. Each property below is a row of the one table of fields: how the field is read, written, merged, exported and
/// documented follows from its row. The order of the rows is the order of output (Contract M7).
/// </summary>
public sealed class TaskField
{
    private static readonly List<TaskField> Rows = [];
    private static readonly Dictionary<string, TaskField> ByName = new(StringComparer.Ordinal);

    private readonly Func<TrackedTask, object>? _managedValue;

    private TaskField(
        string wireName, FieldType type, FieldOwners owners = FieldOwners.All, Func<TrackedTask, object>? managedValue = null)
    {
        if (Rows.Count == FieldSet.Capacity)
        {
            throw new InvalidOperationException($"There is no room for the field {wireName}: a set of fields holds {FieldSet.Capacity}.");
        }

        (WireName, Type, Owners, Index, _managedValue) = (wireName, type, owners, Rows.Count, managedValue);
        Rows.Add(this);
        ByName.Add(wireName, this);
    }

    /// <summary>Identity, assigned by the client or by the server (Contract D3).</summary>
    public static TaskField Id { get; } = new("id", FieldType.LongNumber, managedValue: task => task.Id);
    /// <summary>The task's state, an opaque text (Contract M5).</summary>
    public static TaskField Status { get; } = new("status", FieldType.Text);
    /// <summary>Time of creation, managed by the server (Contract M3).</summary>
    public static TaskField CreationTimestamp { get; } =
        new("creation-timestamp", FieldType.Timestamp, managedValue: task => task.CreationTimestamp);
    /// <summary>Time of the last update, managed by the server (Contract M3).</summary>
    public static TaskField UpdateTimestamp { get; } =
        new("update-timestamp", FieldType.Timestamp, managedValue: task => task.UpdateTimestamp);
    /// <summary>The job that the task belongs to (Contract M9).</summary>
    public static TaskField JobId { get; } = new("job-id", FieldType.Text);
    /// <summary>Whether the task is a root; derived from its links where no client gave it (Contract I4).</summary>
    public static TaskField Root { get; } = new("root", FieldType.Boolean);
    /// <summary>Name.</summary>
    public static TaskField Name { get; } = new("name", FieldType.Text);
    /// <summary>Description.</summary>
    public static TaskField Description { get; } = new("description", FieldType.Text);
    /// <summary>Time at which the work began, given by the client (Contract M4).</summary>
    public static TaskField StartTime { get; } = new("start-time", FieldType.Timestamp);
    /// <summary>Time at which the work ended, given by the client (Contract M4).</summary>
    public static TaskField FinishTime { get; } = new("finish-time", FieldType.Timestamp);
    /// <summary>Lock, an opaque text that nothing enforces (Contract E7).</summary>
    public static TaskField Lock { get; } = new("lock", FieldType.Text);
    /// <summary>Identity of the workflow.</summary>
    public static TaskField WorkflowId { get; } = new("workflow-id", FieldType.Text);
    /// <summary>Match identity; never used to find a task (Contract D2).</summary>
    public static TaskField MatchId { get; } = new("match-id", FieldType.Text);
    /// <summary>State of a rollback (Contract M5).</summary>
    public static TaskField RollbackStatus { get; } = new("rollback-status", FieldType.Text);
    /// <summary>Code of the execution's result.</summary>
    public static TaskField ExecutionCode { get; } = new("execution-code", FieldType.Text);
    /// <summary>Description of the execution's result.</summary>
    public static TaskField ExecutionDescription { get; } = new("execution-description", FieldType.Text);
    /// <summary>Status that the artifact had at first (Contract M5).</summary>
    public static TaskField InitialArtifactStatus { get; } = new("initial-artifact-status", FieldType.Text);
    /// <summary>Main artifact of an execution task.</summary>
    public static TaskField MainArtifact { get; } = new("main-artifact", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Status that the artifact gets at the end (Contract M5).</summary>
    public static TaskField FinalStatus { get; } = new("final-status", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Condition.</summary>
    public static TaskField Condition { get; } = new("condition", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Path.</summary>
    public static TaskField Path { get; } = new("path", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Status that the artifact has while the task runs (Contract M5).</summary>
    public static TaskField RunningStatus { get; } = new("running-status", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Workflow.</summary>
    public static TaskField Workflow { get; } = new("workflow", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>What is to be done on an error.</summary>
    public static TaskField BehaviourOnError { get; } = new("behaviour-on-error", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Number of retries, which nothing interprets (Contract M6).</summary>
    public static TaskField NumberOfRetries { get; } = new("number-of-retries", FieldType.Number, FieldOwners.ExecutionTask);
    /// <summary>Wait between retries, of unknown unit (Contract M6).</summary>
    public static TaskField WaitBetweenRetries { get; } = new("wait-between-retries", FieldType.Number, FieldOwners.ExecutionTask);
    /// <summary>Codes that ask for a rollback.</summary>
    public static TaskField CodesToDoRollback { get; } = new("codes-to-do-rollback", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Workflow that rolls back.</summary>
    public static TaskField RollbackWorkflow { get; } = new("rollback-workflow", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Mapping list.</summary>
    public static TaskField MappingList { get; } = new("mapping-list", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Output mapping list.</summary>
    public static TaskField OutputMappingList { get; } = new("output-mapping-list", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>An opaque text; lists are not sorted by it (Contract G11).</summary>
    public static TaskField OrderBy { get; } = new("order-by", FieldType.Text, FieldOwners.ExecutionTask);
    /// <summary>Definition of an execution task list.</summary>
    public static TaskField DefinitionId { get; } = new("definition-id", FieldType.Text, FieldOwners.ExecutionTaskList);

    /// <summary>All fields, in the order of output.</summary>
    public static IReadOnlyList<TaskField> All => Rows;

    /// <summary>The name on the wire, in both formats.</summary>
    public string WireName { get; }

    /// <summary>The type of its values.</summary>
    public FieldType Type { get; }

    /// <summary>The kinds that have it.</summary>
    public FieldOwners Owners { get; }

    /// <summary>
    /// Whether it stands outside of a task's values: the id (Contract D3), and what the server alone sets (Contract M3).
    /// </summary>
    public bool IsManaged => _managedValue is not null;

    /// <summary>The place in the table, from 0.</summary>
    internal int Index { get; }

    /// <summary>The field of a wire name, case-sensitively (Contract L4); null where there is none.</summary>
    public static TaskField? Find(ReadOnlySpan<char> wireName) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(wireName, out var field) ? field : null;

    /// <summary>The value that a stored task has in this field; null where it has none. Root is the given flag alone.</summary>
    public object? ValueOf(TrackedTask task) => _managedValue is null ? task.Values[this] : _managedValue(task);

    /// <summary>The field of a place in the table.</summary>
    internal static TaskField At(int index) => Rows[index];

    /// <summary>The wire name.</summary>
    public override string ToString() => WireName;
}
