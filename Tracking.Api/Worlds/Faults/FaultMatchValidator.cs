using FluentValidation;
using Tracking.Api.Operations;
using Tracking.Api.Routing;
using Tracking.Api.Validation;
using Tracking.Api.Wire.Reading;

namespace Tracking.Api.Worlds.Faults;

/// <summary>Checks which requests a fault is about. A match that no request can meet is refused: it hides a mistake of the test.</summary>
internal sealed class FaultMatchValidator : AbstractValidator<FaultMatch>
{
    private const int LongestText = 1024;
    private const int LongestToken = 8 * 1024;

    private static readonly string Names = string.Join(", ", OperationTable.All.Select(operation => operation.Name));

    private static readonly string[] Methods =
        [.. OperationTable.All.Select(operation => operation.Method).Append(HttpMethods.Head).Distinct().Order(StringComparer.Ordinal)];

    // The only path of the API that begins like the API's own.
    private static readonly string JobNamedLikeTheApi = OperationTable.GetJobTasks.Path
        .Replace("/{" + OperationTable.JobIdParameter + "}", OperationTable.BasePath, StringComparison.Ordinal);

    public FaultMatchValidator()
    {
        RuleFor(match => match.Operations).Must(HasFittingCount)
            .WithMessage($"must name 1 to {OperationTable.All.Count} operations, or be left out");
        RuleForEach(match => match.Operations).Cascade(CascadeMode.Stop).Finds(FindInName);
        RuleFor(match => match.Method).Finds(FindInMethod);
        RuleFor(match => match.Task).Null().When(match => !OperationsOf(match).Any(HasTask))
            .WithMessage("must be left out: no such operation has a task in its path");
        RuleFor(match => match.Job).Null().When(match => OperationsOf(match).All(operation => operation == OperationTable.CreateTasks))
            .WithMessage($"must be left out: {OperationTable.CreateTasks.Name} has neither job nor task in its path");
        RuleFor(match => match.Path).Finds(FindInPath);
        RuleFor(match => match.Job).Must(job => IsText(job, LongestText)).WithMessage(NoText(LongestText));
        RuleFor(match => match.Token).Must(token => IsText(token, LongestToken)).WithMessage(NoText(LongestToken));
    }

    private static string? FindInName(FaultMatch match, string? name) => !HasFittingCount(match.Operations) || IsOperation(name)
        ? null
        : $"must be one of {Names}, not {Quotation.Of(name ?? "null")}";

    private static string? FindInMethod(FaultMatch match, string? method)
    {
        if (method is null || NamedOperationsOf(match).Any(operation => HasMethod(operation, method)))
        {
            return null;
        }

        return Methods.Contains(method, StringComparer.OrdinalIgnoreCase)
            ? $"must be the method of an operation that match.operations names, not {method}"
            : $"must be one of {string.Join(", ", Methods)}, not {Quotation.Of(method)}";
    }

    private static string? FindInPath(FaultMatch match, string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (path.Length > LongestText || !path.StartsWith('/') || path.Contains('?') || TrackingPath.Normalise(path) is null)
        {
            return "must begin with a slash, have no empty segment, no query and "
                + $"at most {LongestText} characters, unlike {Quotation.Of(path)}";
        }

        return path.StartsWith(OperationTable.BasePath + "/", StringComparison.Ordinal) && path != JobNamedLikeTheApi
            ? $"must be the path below {OperationTable.BasePath}, not {Quotation.Of(path)}"
            : null;
    }

    // The operations that the match leaves possible. A member that is wrong was reported, and leaves all of them.
    private static IEnumerable<TrackingOperation> OperationsOf(FaultMatch match)
    {
        var named = NamedOperationsOf(match);
        var withMethod = match.Method is { } method ? named.Where(operation => HasMethod(operation, method)) : named;
        return withMethod.Any() ? withMethod : named;
    }

    private static IEnumerable<TrackingOperation> NamedOperationsOf(FaultMatch match) =>
        match.Operations is { } names && HasFittingCount(names) && names.All(IsOperation)
            ? OperationTable.All.Where(operation => names.Contains(operation.Name))
            : OperationTable.All;

    private static bool HasFittingCount(IReadOnlyList<string>? names) =>
        names is null || (names.Count > 0 && names.Count <= OperationTable.All.Count);

    private static bool IsOperation(string? name) => OperationTable.All.Any(operation => operation.Name == name);

    private static bool HasMethod(TrackingOperation operation, string method) =>
        operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) || (HttpMethods.IsHead(method) && !operation.Writes);

    private static bool HasTask(TrackingOperation operation) =>
        operation.Path.Contains("{" + OperationTable.TaskIdParameter + "}", StringComparison.Ordinal);

    private static bool IsText(string? text, int longest) => text is null || (!string.IsNullOrWhiteSpace(text) && text.Length <= longest);

    private static string NoText(int longest) => $"must not be blank nor longer than {longest} characters";
}
