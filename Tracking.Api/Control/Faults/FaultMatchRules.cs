using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Control.Faults;

/// <summary>What a match may say. One that no request can ever fit is refused: its fault would hide a mistake of the test.</summary>
internal static class FaultMatchRules
{
    private static readonly string[] Methods =
        [.. OperationTable.All.Select(operation => operation.Method).Append(HttpMethods.Head).Distinct().Order(StringComparer.Ordinal)];

    // The only path of the API that begins like the API's own.
    private static readonly string JobNamedLikeTheApi = OperationTable.GetJobTasks.Path
        .Replace("/{" + OperationTable.JobIdParameter + "}", OperationTable.BasePath, StringComparison.Ordinal);

    public static void Check(FaultMatch match, Action<string, string> refuse)
    {
        var operations = OfMethod(OperationsOf(match, refuse), match.Method, refuse);
        if (match.Task is not null && !operations.Any(HasTask))
        {
            refuse("match.task", "must be left out: no such operation has a task in its path");
        }

        if (match.Job is not null && operations.All(operation => operation == OperationTable.CreateTasks))
        {
            refuse("match.job", $"must be left out: {OperationTable.CreateTasks.Name} has neither job nor task in its path");
        }

        CheckPath(match.Path, refuse);
        CheckText(match.Job, "match.job", FaultLimits.TextLength, refuse);
        CheckText(match.Token, "match.token", FaultLimits.TokenLength, refuse);
    }

    private static IReadOnlyList<TrackingOperation> OperationsOf(FaultMatch match, Action<string, string> refuse)
    {
        if (match.Operations is not { } names)
        {
            return OperationTable.All;
        }

        if (names.Count == 0 || names.Count > OperationTable.All.Count)
        {
            refuse("match.operations", $"must name 1 to {OperationTable.All.Count} operations, or be left out");
            return OperationTable.All;
        }

        var found = names.Select(name => OperationTable.All.FirstOrDefault(operation => operation.Name == name)).ToList();
        var unknown = found.IndexOf(null);
        if (unknown >= 0)
        {
            var known = string.Join(", ", OperationTable.All.Select(operation => operation.Name));
            refuse($"match.operations[{unknown}]", $"must be one of {known}, not {Quotation.Of(names[unknown] ?? "null")}");
            return OperationTable.All;
        }

        return found!;
    }

    private static IReadOnlyList<TrackingOperation> OfMethod(
        IReadOnlyList<TrackingOperation> operations, string? method, Action<string, string> refuse)
    {
        if (method is null)
        {
            return operations;
        }

        if (!Methods.Contains(method, StringComparer.OrdinalIgnoreCase))
        {
            refuse("match.method", $"must be one of {string.Join(", ", Methods)}, not {Quotation.Of(method)}");
            return operations;
        }

        List<TrackingOperation> found = [.. operations.Where(operation => FaultMatcher.HasMethod(operation, method))];
        if (found.Count == 0)
        {
            refuse("match.method", $"must be the method of an operation that match.operations names, not {method}");
            return operations;
        }

        return found;
    }

    private static void CheckPath(string? path, Action<string, string> refuse)
    {
        if (path is null)
        {
            return;
        }

        if (path.Length > FaultLimits.TextLength || !path.StartsWith('/') || path.Contains('?') || TrackingPath.Normalise(path) is null)
        {
            refuse(
                "match.path",
                $"must begin with a slash, have no empty segment, no query and at most {FaultLimits.TextLength} characters, unlike {Quotation.Of(path)}");
        }
        else if (path.StartsWith(OperationTable.BasePath + "/", StringComparison.Ordinal) && path != JobNamedLikeTheApi)
        {
            refuse("match.path", $"must be the path below {OperationTable.BasePath}, not {Quotation.Of(path)}");
        }
    }

    private static void CheckText(string? text, string place, int longest, Action<string, string> refuse)
    {
        if (text is not null && (string.IsNullOrWhiteSpace(text) || text.Length > longest))
        {
            refuse(place, $"must not be blank nor longer than {longest} characters");
        }
    }

    private static bool HasTask(TrackingOperation operation) =>
        operation.Path.Contains("{" + OperationTable.TaskIdParameter + "}", StringComparison.Ordinal);
}
