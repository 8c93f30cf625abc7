namespace Tracking.Api.Options;

/// <summary>Every setting, once: what is read, refused, suggested, listed and shown all comes from here.</summary>
internal static class SettingsTable
{
    /// <summary>The section that holds all others.</summary>
    public const string Root = "Tracking";

    private static readonly SettingSection<AuthSettings> Auth = new("Auth", t => t.Auth, (t, v) => t with { Auth = v });
    private static readonly SettingSection<ContractSettings> Contract = new("Contract", t => t.Contract, (t, v) => t with { Contract = v });
    private static readonly SettingSection<LogSettings> Log = new("Log", t => t.Log, (t, v) => t with { Log = v });
    private static readonly SettingSection<AdminSettings> Admin = new("Admin", t => t.Admin, (t, v) => t with { Admin = v });
    private static readonly SettingSection<SeedSettings> Seed = new("Seed", t => t.Seed, (t, v) => t with { Seed = v });
    private static readonly SettingSection<JournalSettings> Journal = new("Journal", t => t.Journal, (t, v) => t with { Journal = v });
    private static readonly SettingSection<EventSettings> Events = new("Events", t => t.Events, (t, v) => t with { Events = v });
    private static readonly SettingSection<WorldSettings> Worlds = new("Worlds", t => t.Worlds, (t, v) => t with { Worlds = v });
    private static readonly SettingSection<TrackingSettings> Own = new("", t => t, (_, v) => v);

    /// <summary>The rows, in the order in which they are applied and shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Auth.Choice("Enforce", "C1, C2", "the operations that need a token",
            a => a.Enforce, (a, value) => a with { Enforce = value }),
        Auth.Row("Tokens", "C3", "the only good tokens; none: any that is not blank", SettingParser.Secrets("token"),
            a => a.Tokens, (a, value) => a with { Tokens = value }),

        // Ahead of the keys that it sets, so that each of them wins when it is set as well.
        Contract.Choice("Dialect", "section 2", "the preset that the other keys start from",
            c => c.Dialect, (c, value) => c.Under(value)),
        Contract.Choice("Roots", "I1", "the meaning of root for the tasks of a job",
            c => c.Roots, (c, value) => c with { Roots = value }),
        Contract.Choice("UnknownTaskOnGet", "B12", "the answer to reading a task that is not there",
            c => c.UnknownTaskOnGet, (c, value) => c with { UnknownTaskOnGet = value }),
        Contract.Choice("MalformedTaskId", "B11", "the answer to a task id that is no number",
            c => c.MalformedTaskId, (c, value) => c with { MalformedTaskId = value }),
        Contract.Choice("DefaultMedia", "B6", "the form of an answer when the caller has no preference",
            c => c.DefaultMedia, (c, value) => c with { DefaultMedia = value }),
        Contract.Choice("ErrorBody", "B10", "the body of a refusal",
            c => c.ErrorBody, (c, value) => c with { ErrorBody = value }),
        Contract.Choice("PostExisting", "D1", "what creating does with a task that is there already",
            c => c.PostExisting, (c, value) => c with { PostExisting = value }),
        Contract.Choice("PostBody", "D5", "the body of the answer to creating",
            c => c.PostBody, (c, value) => c with { PostBody = value }),
        Contract.Choice("Put", "E1", "what an update does with the fields that it does not mention",
            c => c.Put, (c, value) => c with { Put = value }),
        Contract.Choice("EmptyLinkList", "G4", "what linking or unlinking without any id does",
            c => c.EmptyLinkList, (c, value) => c with { EmptyLinkList = value }),
        Contract.Choice("UnknownLink", "G3", "what linking or unlinking an unknown task does",
            c => c.UnknownLink, (c, value) => c with { UnknownLink = value }),
        Contract.Switch("RejectCycles", "G8", "whether a link that would close a cycle is refused",
            c => c.RejectCycles, (c, value) => c with { RejectCycles = value }),
        Contract.Choice("Nexts", "N4", "how much of their next tasks navigable tasks show",
            c => c.Nexts, (c, value) => c with { Nexts = value }),
        Contract.Choice("XmlList", "J1", "the elements of a list in XML",
            c => c.XmlList, (c, value) => c with { XmlList = value }),
        Contract.Choice("TypeNames", "J1, L1", "the spelling of kinds in xsi:type and in the JSON member type",
            c => c.TypeNames, (c, value) => c with { TypeNames = value }),
        Contract.Choice("JsonType", "L1", "how a task in JSON tells its kind",
            c => c.JsonType, (c, value) => c with { JsonType = value }),
        Contract.Switch("JsonRoot", "L1", "whether an answer in JSON is wrapped in its name",
            c => c.JsonRoot, (c, value) => c with { JsonRoot = value }),
        Contract.Choice("JsonDates", "M1", "the form of dates in JSON",
            c => c.JsonDates, (c, value) => c with { JsonDates = value }),
        Contract.Choice("JsonNulls", "L10", "what becomes of fields without a value in JSON",
            c => c.JsonNulls, (c, value) => c with { JsonNulls = value }),
        Contract.Choice("JsonUnknownMembers", "L5", "what becomes of JSON members that nobody knows",
            c => c.JsonUnknownMembers, (c, value) => c with { JsonUnknownMembers = value }),

        Log.Choice("Format", "", "the form of the lines",
            l => l.Format, (l, value) => l with { Format = value }),
        Log.Choice("Level", "", "the least severe events that are written",
            l => l.Level, (l, value) => l with { Level = value }),

        Seed.Row("Files", "", "the files that the graph begins with: tasks as the API takes them, or an export, in JSON or XML",
            SettingParser.List("file"),
            s => s.Files, (s, value) => s with { Files = value }),
        Journal.Row("Capacity", "", "how many requests the journal keeps; 0: none", SettingParser.Number(0, 1_000_000),
            j => j.Capacity, (j, value) => j with { Capacity = value }),
        Journal.Row("BodyLimit", "", "how many bytes of each body the journal keeps", SettingParser.Number(0, 1_048_576),
            j => j.BodyLimit, (j, value) => j with { BodyLimit = value }),
        Events.Row("Capacity", "", "how many changes are kept for watchers that come back", SettingParser.Number(1, 1_000_000),
            e => e.Capacity, (e, value) => e with { Capacity = value }),
        Own.Choice("Isolation", "", "who shares a graph with whom: all callers, or those of one token",
            t => t.Isolation, (t, value) => t with { Isolation = value }),
        Worlds.Row("Capacity", "", "the most worlds at a time under Isolation=Token", SettingParser.Number(1, 100_000),
            w => w.Capacity, (w, value) => w with { Capacity = value }),
        Worlds.Row("IdleMinutes", "", "after how many minutes without a request a world may give way to a new one",
            SettingParser.Number(0, 1_000_000),
            w => w.IdleMinutes, (w, value) => w with { IdleMinutes = value }),
        Own.Row("ReadyFile", "", "a file that tells the address once the server answers; empty: none", SettingParser.OptionalText,
            t => t.ReadyFile, (t, value) => t with { ReadyFile = value }),
        Admin.Switch("Enabled", "", "whether there is anything under /__admin",
            a => a.Enabled, (a, value) => a with { Enabled = value }),
        Admin.Row("Key", "", "the key that everybody must present in X-Admin-Key; empty: only callers on this machine are let in",
            SettingParser.OptionalSecret,
            a => a.Key, (a, value) => a with { Key = value }),
        Admin.Switch("Open", "", "whether callers on other machines are let in without a key",
            a => a.Open, (a, value) => a with { Open = value }),
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
