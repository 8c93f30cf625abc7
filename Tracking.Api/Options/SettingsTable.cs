namespace Tracking.Api.Options;

/// <summary>Every setting, once: what is read, refused, suggested, listed and shown all comes from here.</summary>
internal static class SettingsTable
{
    /// <summary>The section that holds all others.</summary>
    public const string Root = "Tracking";

    private static readonly SettingSection<AuthSettings> Auth =
        new("Auth", all => all.Auth, (all, auth) => all with { Auth = auth });

    private static readonly SettingSection<ContractSettings> Contract =
        new("Contract", all => all.Contract, (all, contract) => all with { Contract = contract });

    private static readonly SettingSection<LogSettings> Log =
        new("Log", all => all.Log, (all, log) => all with { Log = log });

    /// <summary>The rows, in the order in which they are applied and shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Auth.Choice("Enforce", "C1, C2", "the operations that need a token", a => a.Enforce, (a, value) => a with { Enforce = value }),
        Auth.Row("Tokens", "C3", "the only good tokens; none: any that is not blank", ValueForms.Secrets("token"), a => a.Tokens, (a, value) => a with { Tokens = value }),

        // Ahead of the keys that it sets, so that each of them wins when it is set as well.
        Contract.Choice("Dialect", "section 2", "the preset that the other keys start from", c => c.Dialect, (c, value) => c.Under(value)),
        Contract.Choice("Roots", "I1", "the meaning of root for the tasks of a job", c => c.Roots, (c, value) => c with { Roots = value }),
        Contract.Choice("UnknownTaskOnGet", "B12", "the answer to reading a task that is not there", c => c.UnknownTaskOnGet, (c, value) => c with { UnknownTaskOnGet = value }),
        Contract.Choice("MalformedTaskId", "B11", "the answer to a task id that is no number", c => c.MalformedTaskId, (c, value) => c with { MalformedTaskId = value }),
        Contract.Choice("DefaultMedia", "B6", "the form of an answer when the caller has no preference", c => c.DefaultMedia, (c, value) => c with { DefaultMedia = value }),
        Contract.Choice("ErrorBody", "B10", "the body of a refusal", c => c.ErrorBody, (c, value) => c with { ErrorBody = value }),
        Contract.Choice("PostExisting", "D1", "what creating does with a task that is there already", c => c.PostExisting, (c, value) => c with { PostExisting = value }),
        Contract.Choice("PostBody", "D5", "the body of the answer to creating", c => c.PostBody, (c, value) => c with { PostBody = value }),
        Contract.Choice("Put", "E1", "what an update does with the fields that it does not mention", c => c.Put, (c, value) => c with { Put = value }),
        Contract.Choice("EmptyLinkList", "G4", "what linking or unlinking without any id does", c => c.EmptyLinkList, (c, value) => c with { EmptyLinkList = value }),
        Contract.Choice("UnknownLink", "G3", "what linking or unlinking an unknown task does", c => c.UnknownLink, (c, value) => c with { UnknownLink = value }),
        Contract.Switch("RejectCycles", "G8", "whether a link that would close a cycle is refused", c => c.RejectCycles, (c, value) => c with { RejectCycles = value }),
        Contract.Choice("Nexts", "N4", "how much of their next tasks navigable tasks show", c => c.Nexts, (c, value) => c with { Nexts = value }),
        Contract.Choice("XmlList", "J1", "the elements of a list in XML", c => c.XmlList, (c, value) => c with { XmlList = value }),
        Contract.Choice("TypeNames", "J1, L1", "the spelling of kinds in xsi:type and in the JSON member type", c => c.TypeNames, (c, value) => c with { TypeNames = value }),
        Contract.Choice("JsonType", "L1", "how a task in JSON tells its kind", c => c.JsonType, (c, value) => c with { JsonType = value }),
        Contract.Switch("JsonRoot", "L1", "whether an answer in JSON is wrapped in its name", c => c.JsonRoot, (c, value) => c with { JsonRoot = value }),
        Contract.Choice("JsonDates", "M1", "the form of dates in JSON", c => c.JsonDates, (c, value) => c with { JsonDates = value }),
        Contract.Choice("JsonNulls", "L10", "what becomes of fields without a value in JSON", c => c.JsonNulls, (c, value) => c with { JsonNulls = value }),
        Contract.Choice("JsonUnknownMembers", "L5", "what becomes of JSON members that nobody knows", c => c.JsonUnknownMembers, (c, value) => c with { JsonUnknownMembers = value }),

        Log.Choice("Format", "", "the form of the lines", l => l.Format, (l, value) => l with { Format = value }),
        Log.Choice("Level", "", "the least severe events that are written", l => l.Level, (l, value) => l with { Level = value }),
    ];

    /// <summary>The setting of a full key, if there is one.</summary>
    public static Setting? Find(string key) =>
        All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names that may stand right below a path; none, if it is no section.</summary>
    public static IReadOnlyList<string> NamesUnder(string path)
    {
        var prefix = path + ConfigurationPath.KeyDelimiter;
        return
        [
            .. All.Where(setting => setting.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(setting => setting.Key[prefix.Length..].Split(ConfigurationPath.KeyDelimiter)[0])
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
