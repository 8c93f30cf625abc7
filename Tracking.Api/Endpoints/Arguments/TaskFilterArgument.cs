using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Wire;
using Tracking.Core;

namespace Tracking.Api.Endpoints.Arguments;

/// <summary>The filters on next and previous tasks (Contract H). No value of theirs is wrong: an unknown one matches nothing.</summary>
internal sealed class TaskFilterArgument
{
    private readonly HashSet<string> _statuses;
    private readonly string? _type;
    private readonly TaskKind? _kind;

    public TaskFilterArgument(IEnumerable<string> statuses, string? type)
    {
        _statuses = new HashSet<string>(
            statuses.Select(status => status.Trim()).Where(status => status.Length > 0), StringComparer.OrdinalIgnoreCase);
        _type = string.IsNullOrWhiteSpace(type) ? null : type;
        _kind = _type is not null && KindNames.TryParseFilter(_type, out var kind) ? kind.Plain() : null;
    }

    public static ValueTask<TaskFilterArgument?> BindAsync(HttpContext context) => new(new TaskFilterArgument(
        QueryText.All(context.Request, OperationTable.StatusParameter),
        QueryText.First(context.Request, OperationTable.TypeParameter)));

    /// <summary>The tasks that pass both filters.</summary>
    public IReadOnlyList<TaskSnapshot> Apply(IReadOnlyList<TaskSnapshot> tasks) =>
        _statuses.Count == 0 && _type is null ? tasks : [.. tasks.Where(task => HasStatus(task.Task) && HasKind(task.Task))];

    private bool HasStatus(TrackedTask task) =>
        _statuses.Count == 0 || (task.Status is { } status && _statuses.Contains(status.Trim()));

    private bool HasKind(TrackedTask task) => _type is null || task.Kind.Plain() == _kind;
}
