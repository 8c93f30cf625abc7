using System.Buffers;
using System.Globalization;
using System.Text;
using Tracking.Core;

namespace Tracking.Api.Control.Graphs;

/// <summary>Draws a graph in the words of a drawing tool: the tasks of each job together, then the links.</summary>
internal abstract class GraphPicture
{
    public void Write(IBufferWriter<byte> output, GraphExport state)
    {
        Line(output, Opening);
        var number = 0;
        foreach (var job in state.Tasks.GroupBy(entry => entry.Task.JobId, StringComparer.Ordinal))
        {
            if (job.Key is not null)
            {
                Line(output, OpenJob(number++, Label([$"job {PictureText.Clean(job.Key)}"])));
            }

            foreach (var entry in job)
            {
                Line(output, Task(Id(entry.Task.Id), Label(PictureText.Lines(entry.Task)), PictureText.IsList(entry.Task)));
            }

            if (job.Key is not null)
            {
                Line(output, CloseJob);
            }
        }

        foreach (var entry in state.Tasks)
        {
            foreach (var next in entry.Next)
            {
                Line(output, Link(Id(entry.Task.Id), Id(next)));
            }
        }

        Line(output, Closing);
    }

    protected abstract string Opening { get; }

    protected abstract string Closing { get; }

    protected abstract string CloseJob { get; }

    protected abstract string OpenJob(int number, string label);

    protected abstract string Task(string id, string label, bool isList);

    protected abstract string Link(string source, string target);

    /// <summary>The text of a box, escaped.</summary>
    protected abstract string Label(IEnumerable<string> lines);

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static void Line(IBufferWriter<byte> output, string line)
    {
        if (line.Length > 0)
        {
            Encoding.UTF8.GetBytes(line, output);
            output.Write("\n"u8);
        }
    }
}
