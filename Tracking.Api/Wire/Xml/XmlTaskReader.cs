using System.Text;
using System.Xml;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>Reads tasks from XML in any of the forms that JAXB and its like write (Contract J).</summary>
internal static class XmlTaskReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Opens a body whose encoding the document itself tells.</summary>
    public static XmlReader Open(Stream body) => XmlReader.Create(body, Settings);

    /// <summary>Opens a body whose encoding was told from outside.</summary>
    public static XmlReader Open(TextReader body) => XmlReader.Create(body, Settings);

    /// <summary>Reads the body of a creation.</summary>
    public static BodyReading<IReadOnlyList<TaskDraft>> ReadList(XmlReader reader)
    {
        try
        {
            return new XmlDraftReader(reader, new ReadRules(IsCreation: true, RejectUnknownMembers: false)).ReadList();
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed(Describe(exception));
        }
    }

    /// <summary>Reads the body of an update.</summary>
    public static BodyReading<TaskDraft> ReadSingle(XmlReader reader)
    {
        try
        {
            return new XmlDraftReader(reader, new ReadRules(IsCreation: false, RejectUnknownMembers: false)).ReadSingle();
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            return BodyReading<TaskDraft>.Failed(Describe(exception));
        }
    }

    /// <summary>What is said of a body that is not XML.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        XmlException { InnerException: null } xml when xml.Message.Contains("DTD is prohibited", StringComparison.Ordinal) =>
            "must not hold a document type declaration",
        XmlException xml => $"is not well-formed XML: {xml.Message.TrimEnd('.')}",
        _ => "is not well-formed XML: it holds bytes that its character set does not have",
    };

    private static bool IsMalformed(Exception exception) => exception is XmlException or DecoderFallbackException;
}
