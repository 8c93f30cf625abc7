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
    public static BodyReading<IReadOnlyList<TaskDraft>> ReadList(XmlReader reader) =>
        Read(reader, isCreation: true, drafts => drafts.ReadList());

    /// <summary>Reads the body of an update.</summary>
    public static BodyReading<TaskDraft> ReadSingle(XmlReader reader) =>
        Read(reader, isCreation: false, drafts => drafts.ReadSingle());

    /// <summary>What is said of a body that is not XML.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        XmlException { InnerException: null } xml when xml.Message.Contains("DTD is prohibited", StringComparison.Ordinal) =>
            "must not hold a document type declaration",
        XmlException xml => $"is not well-formed XML: {xml.Message.TrimEnd('.')}",
        _ => "is not well-formed XML: it holds bytes that its character set does not have",
    };

    private static BodyReading<T> Read<T>(XmlReader reader, bool isCreation, Func<XmlDraftReader, BodyReading<T>> read)
        where T : class
    {
        try
        {
            return read(new XmlDraftReader(reader, new ReadRules(isCreation, RejectUnknownMembers: false)));
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            return BodyReading<T>.Failed(Describe(exception));
        }
    }

    private static bool IsMalformed(Exception exception) => exception is XmlException or DecoderFallbackException;
}
