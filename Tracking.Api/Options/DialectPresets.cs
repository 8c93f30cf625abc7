namespace Tracking.Api.Options;

/// <summary>The keys that each dialect sets (Contract, section 2).</summary>
internal static class DialectPresets
{
    /// <summary>The contract under a dialect, before any key set beside it.</summary>
    public static ContractSettings Under(this ContractSettings contract, Dialect dialect) => dialect switch
    {
        Dialect.Moxy => contract with
        {
            Dialect = dialect,
            XmlList = XmlListForm.XsiType,
            TypeNames = TypeNameStyle.Camel,
            MalformedTaskId = MalformedTaskIdAnswer.NotFound,
        },
        Dialect.Jackson => contract with
        {
            Dialect = dialect,
            JsonType = JsonTypeForm.None,
            JsonDates = JsonDateForm.EpochMillis,
            JsonNulls = JsonNullPolicy.Write,
            JsonUnknownMembers = UnknownMemberPolicy.Reject,
        },
        _ => contract with { Dialect = dialect },
    };
}
