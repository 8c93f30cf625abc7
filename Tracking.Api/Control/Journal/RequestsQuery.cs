using FluentValidation;
using Tracking.Core;

namespace Tracking.Api.Control.Journal;

/// <summary>Criteria on requests, as a query has them.</summary>
internal abstract class CriteriaQuery(HttpRequest request, IEnumerable<QueryParameter> parameters)
    : AdminQuery(request, [.. parameters.Select(parameter => parameter.Name)])
{
    protected static QueryParameter OperationParameter { get; } =
        new("operation", FieldType.Text, "The name of the operation, such as getTask.");

    protected static QueryParameter MethodParameter { get; } = new("method", FieldType.Text, "The method.");

    protected static QueryParameter PathParameter { get; } = new("path", FieldType.Text, "The path as sent, with * for any text.");

    protected static QueryParameter SinceParameter { get; } =
        new("since", FieldType.LongNumber, "Only requests after the one of this number.");

    protected static QueryParameter BodyParameter { get; } =
        new("bodyContains", FieldType.Text, "A text that the kept part of the body holds.");

    public string? Operation => Text();

    public string? Method => Text();

    public string? Path => Text();

    public string? Task => Text();

    public string? Job => Text();

    public string? Status => Text();

    public string? Since => Text();

    public string? BodyContains => Text();

    public RequestCriteria ToCriteria() => new()
    {
        Operation = Operation,
        Method = Method,
        Path = Path,
        Task = Number(Task),
        Job = Job,
        Status = (int?)Number(Status),
        Since = Number(Since),
        BodyContains = BodyContains,
    };
}

/// <summary>Which requests of the journal to show.</summary>
internal sealed class RequestsQuery(HttpRequest request) : CriteriaQuery(request, Parameters)
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        OperationParameter,
        MethodParameter,
        PathParameter,
        new("task", FieldType.LongNumber, "The task id of the path."),
        new("job", FieldType.Text, "The job id of the path."),
        new("status", FieldType.Number, "The status of the answer."),
        SinceParameter,
        new("limit", FieldType.Number, "At most so many requests, the oldest first."),
        BodyParameter,
    ];

    public string? Limit => Text();

    /// <summary>How many requests to show at most.</summary>
    public int Most => (int)(Number(Limit) ?? int.MaxValue);
}

internal sealed class CriteriaQueryValidator : AbstractValidator<CriteriaQuery>
{
    public CriteriaQueryValidator()
    {
        RuleFor(query => query.Task).IsNumber(long.MinValue, long.MaxValue);
        RuleFor(query => query.Status).IsNumber(100, 599);
        RuleFor(query => query.Since).IsNumber(0, long.MaxValue);
    }
}

internal sealed class RequestsQueryValidator : AbstractValidator<RequestsQuery>
{
    public RequestsQueryValidator()
    {
        Include(new CriteriaQueryValidator());
        RuleFor(query => query.Limit).IsNumber(1, int.MaxValue);
    }
}
