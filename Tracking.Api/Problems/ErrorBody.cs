using System.Buffers;
using System.Text;
using Tracking.Api.Wire.Media;

namespace Tracking.Api.Problems;

/// <summary>The form of error bodies (Contract B10).</summary>
internal abstract class ErrorBody
{
    /// <summary>RFC 9457 problem details.</summary>
    public static ErrorBody Problem { get; } = new ProblemBody();

    /// <summary>Plain text: the title, then the detail.</summary>
    public static ErrorBody Text { get; } = new TextBody();

    /// <summary>Nothing, as some servers do.</summary>
    public static ErrorBody Empty { get; } = new EmptyBody();

    /// <summary>Writes the body and answers its media type; null where there is none.</summary>
    public abstract string? Write(IBufferWriter<byte> output, Problem problem, string title, MediaFormat format);

    private sealed class ProblemBody : ErrorBody
    {
        public override string Write(IBufferWriter<byte> output, Problem problem, string title, MediaFormat format)
        {
            if (format == MediaFormat.Xml)
            {
                ProblemXml.Write(output, problem, title);
            }
            else
            {
                ProblemJson.Write(output, problem, title);
            }

            return MediaTypes.ProblemOf(format);
        }
    }

    private sealed class TextBody : ErrorBody
    {
        public override string Write(IBufferWriter<byte> output, Problem problem, string title, MediaFormat format)
        {
            Encoding.UTF8.GetBytes($"{title}\n{problem.Detail}\n", output);
            return MediaTypes.PlainText;
        }
    }

    private sealed class EmptyBody : ErrorBody
    {
        public override string? Write(IBufferWriter<byte> output, Problem problem, string title, MediaFormat format) => null;
    }
}
