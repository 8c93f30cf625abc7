namespace Tracking.Api.Wire.Xml;

/// <summary>Names that XML itself gives.</summary>
internal static class XmlNames
{
    /// <summary>The namespace of <c>xsi:type</c> and <c>xsi:nil</c>.</summary>
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
}
