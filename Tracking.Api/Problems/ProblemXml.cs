using System.Buffers;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Problems;

/// <summary>Problem details as XML (RFC 9457, appendix B), with the validation failures as elements of their own.</summary>
internal static class ProblemXml
{
    public static void Write(IBufferWriter<byte> output, Problem problem, string title)
    {
        var text = new XmlText(output);
        text.Raw(XmlText.Declaration);
        text.Raw("<problem xmlns=\""u8);
        text.Text(ProblemNames.Namespace);
        text.Raw("\"><type>"u8);
        text.Text(ProblemNames.Type);
        text.Raw("</type><title>"u8);
        text.Text(title);
        text.Raw("</title><status>"u8);
        text.Number(problem.Status);
        text.Raw("</status><detail>"u8);
        text.Text(problem.Detail);
        text.Raw("</detail>"u8);
        if (problem.Errors.Count > 0)
        {
            text.Raw("<errors>"u8);
            foreach (var error in problem.Errors)
            {
                text.Raw("<error name=\""u8);
                text.Text(error.Path);
                text.Raw("\">"u8);
                text.Text(error.Message);
                text.Raw("</error>"u8);
            }

            text.Raw("</errors>"u8);
        }

        text.Raw("</problem>"u8);
    }
}
