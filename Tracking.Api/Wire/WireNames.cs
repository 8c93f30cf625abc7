namespace Tracking.Api.Wire;

/// <summary>Names on the wire that are not fields of a task.</summary>
internal static class WireNames
{
    /// <summary>The list: the root element, the JSON member, and the definition in the specification.</summary>
    public const string Tasks = "tasks";

    /// <summary>One task of unknown kind, as JAXB names an element of a list.</summary>
    public const string Task = "task";

    /// <summary>The view of next tasks that navigable kinds add.</summary>
    public const string Nexts = "nexts";

    /// <summary>The member that tells kinds apart in JSON (Contract L1).</summary>
    public const string Type = "type";

    /// <summary>The names under which other JSON bindings write the kind (Contract L2).</summary>
    public static bool IsType(string name) => name is Type or "@type" or "@xsi.type" or "xsi:type";
}
