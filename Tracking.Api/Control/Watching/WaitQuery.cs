using FluentValidation;
using Tracking.Api.Control.Journal;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Control.Watching;

/// <summary>What to wait for, and how long.</summary>
internal sealed class WaitQuery(HttpRequest request) : CriteriaQuery(request, Parameters)
{
    public const int LongestTimeout = 600_000;

    private const int DefaultTimeout = 30_000;

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("for", FieldType.Text, "What to wait for.", "task", "job", "requests") { IsRequired = true },
        new("timeout", FieldType.Number, $"At most so many milliseconds, up to {LongestTimeout}; {DefaultTimeout} where it is left out."),
        new("task", FieldType.LongNumber, "For a task: its id. For requests: the task id of the path."),
        new("field", FieldType.Text, "For a task: the field that must have the value; status where it is left out."),
        new("value", FieldType.Text, "For a task: the value."),
        new("exists", FieldType.Boolean, "For a task: whether it must be there, whatever its fields."),
        new("job", FieldType.Text, "For a job: its id. For requests: the job id of the path."),
        new("status", FieldType.Text, "For a job: the status of its tasks. For requests: the status of the answer."),
        new(
            "count",
            FieldType.Text,
            "For a job: how many tasks must have the status, a number, any or all (the default). "
                + "For requests: how many must match; 1 where it is left out."),
        OperationParameter,
        MethodParameter,
        PathParameter,
        SinceParameter,
        BodyParameter,
    ];

    public string? For => Text();

    public string? Timeout => Text();

    public string? Field => Text();

    public string? Value => Text();

    public string? Exists => Text();

    public string? Count => Text();

    public TimeSpan Patience => TimeSpan.FromMilliseconds(Number(Timeout) ?? DefaultTimeout);

    /// <summary>Whether a field of the task counts, and not only its presence.</summary>
    public bool IsAboutAField => Value is not null && Exists is null;

    /// <summary>The field that must have the value; null where there is none of that name.</summary>
    public TaskField? FindField() => Field is null ? TaskField.Status : TaskField.Find(Field);

    public WaitCondition ToCondition() => For switch
    {
        "task" when IsAboutAField && FieldFormat.Of(FindField()!).TryReadText(Value!, out var value) =>
            new TaskCondition(Number(Task)!.Value, FindField(), value, exists: true),
        "task" => new TaskCondition(Number(Task)!.Value, field: null, value: null, Exists != "false"),
        "job" => new JobCondition(Job!, Status!, Count switch { null or "all" => null, "any" => 1, _ => (int?)Number(Count) }),
        _ => new RequestCondition(ToCriteria(), (int)(Number(Count) ?? 1)),
    };
}

internal sealed class WaitQueryValidator : AbstractValidator<WaitQuery>
{
    public WaitQueryValidator()
    {
        RuleFor(query => query.Timeout).IsNumber(0, WaitQuery.LongestTimeout);
        RuleFor(query => query.For).Must(what => what is "task" or "job" or "requests").WithMessage("must be task, job or requests");
        When(query => query.For == "task", () =>
        {
            RuleFor(query => query.Task).Cascade(CascadeMode.Stop).NotNull().WithMessage("must be given").IsNumber(1, long.MaxValue);
            RuleFor(query => query.Exists).Must(exists => exists is null or "true" or "false").WithMessage("must be true or false");
            RuleFor(query => query.Field).Must((query, _) => !query.IsAboutAField || query.FindField() is not null)
                .WithMessage("must be the name of a field of tasks");
            RuleFor(query => query.Value)
                .Must((query, value) => FieldFormat.Of(query.FindField()!).TryReadText(value!, out _))
                .WithMessage(query => $"must be {FieldFormat.Of(query.FindField()!).Expectation}")
                .When(query => query.IsAboutAField && query.FindField() is not null);
        });
        When(query => query.For == "job", () =>
        {
            RuleFor(query => query.Job).NotNull().WithMessage("must be given");
            RuleFor(query => query.Status).NotNull().WithMessage("must be given");
            Unless(query => query.Count is "all" or "any", () => RuleFor(query => query.Count).IsNumber(1, int.MaxValue));
        });
        When(query => query.For == "requests", () =>
        {
            Include(new CriteriaQueryValidator());
            RuleFor(query => query.Count).IsNumber(1, int.MaxValue);
        });
    }
}
