namespace Tracking.Tests.Api.Dialects;

/// <summary>One folder of golden files: its name, the settings behind it, and the files that differ from the contract's own.</summary>
internal sealed record GoldenSwitch(string Name, string[] Settings, string[] Different)
{
    /// <summary>The folder of the defaults.</summary>
    public const string Contract = "Contract";

    /// <summary>The answers that are recorded, each in both formats.</summary>
    public static readonly string[] Answers = ["full", "few", "kinds", "navigable", "empty", "error"];

    private static readonly string[] Tasks = ["full.json", "few.json", "kinds.json", "navigable.json"];
    private static readonly string[] Lists = ["kinds.xml", "navigable.xml"];

    /// <summary>All dialects, and every value of every switch that bears on formats.</summary>
    public static readonly IReadOnlyList<GoldenSwitch> All =
    [
        Of("Dialect", Contract, []) with { Name = Contract },
        Of("Dialect", "Moxy", [.. Tasks, .. Lists]) with { Name = "Moxy" },
        Of("Dialect", "Jackson", Tasks) with { Name = "Jackson" },
        Of("XmlList", "ElementName", []),
        Of("XmlList", "XsiType", Lists),
        Of("XmlList", "XsiTypeTask", Lists),
        Of("TypeNames", "Kebab", []),
        Of("TypeNames", "Camel", Tasks),
        Of("JsonType", "Property", []),
        Of("JsonType", "Wrapper", Tasks),
        Of("JsonType", "Grouped", [.. Tasks, "empty.json"]),
        Of("JsonType", "None", Tasks),
        Of("JsonRoot", "false", []),
        Of("JsonRoot", "true", [.. Tasks, "empty.json"]),
        Of("JsonDates", "Iso", []),
        Of("JsonDates", "EpochMillis", Tasks),
        Of("JsonNulls", "Omit", []),

        // The full task has no field without a value.
        Of("JsonNulls", "Write", [.. Tasks.Except(["full.json"])]),
        Of("JsonUnknownMembers", "Ignore", []),
        Of("JsonUnknownMembers", "Reject", []),
        Of("DefaultMedia", "Xml", []),
        Of("DefaultMedia", "Json", []),
    ];

    private static GoldenSwitch Of(string key, string value, string[] different) => new($"{key}-{value}", [$"Contract:{key}={value}"], different);
}
