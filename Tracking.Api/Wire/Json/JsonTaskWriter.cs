using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Writes tasks and lists of tasks as JSON, in one dialect.</summary>
internal sealed partial class JsonTaskWriter(JsonTaskForm form, JsonFields fields, bool wrapRoot)
{
    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode(WireNames.Type);

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    /// <summary>Writes the answer that holds one task.</summary>
    public void WriteSingle(IBufferWriter<byte> output, in TaskSnapshot task)
    {
        var writer = WriterTo(output);
        if (form.WrapsSingle || wrapRoot)
        {
            WriteWrapped(writer, task);
        }
        else
        {
            WriteTask(writer, task);
        }

        writer.Flush();
    }

    /// <summary>Writes the answer that holds a list.</summary>
    public void WriteList(IBufferWriter<byte> output, IReadOnlyList<TaskSnapshot> tasks)
    {
        var writer = WriterTo(output);
        OpenRoot(writer);
        WriteListObject(writer, tasks);
        CloseRoot(writer);
        writer.Flush();
    }

    /// <summary>Writes one task as an object.</summary>
    public void WriteTask(Utf8JsonWriter writer, in TaskSnapshot task)
    {
        writer.WriteStartObject();
        if (form.TypeMember is { } typeMember)
        {
            writer.WriteString(TypeName, typeMember(task.Kind));
        }

        fields.Write(writer, task);
        if (task.Nexts is { } nexts)
        {
            writer.WritePropertyName(WireNames.Nexts);
            WriteListObject(writer, nexts);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one task inside an object whose only member is named after the kind.</summary>
    public void WriteWrapped(Utf8JsonWriter writer, in TaskSnapshot task)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(KindNames.Kebab(task.Kind));
        WriteTask(writer, task);
        writer.WriteEndObject();
    }

    // One for each thread; what an answer that failed has left in it is forgotten.
    private static Utf8JsonWriter WriterTo(IBufferWriter<byte> output)
    {
        if (s_writer is null)
        {
            return s_writer = new Utf8JsonWriter(output, Options);
        }

        s_writer.Reset(output);
        return s_writer;
    }

    private void OpenRoot(Utf8JsonWriter writer)
    {
        if (wrapRoot)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(WireNames.Tasks);
        }
    }

    private void CloseRoot(Utf8JsonWriter writer)
    {
        if (wrapRoot)
        {
            writer.WriteEndObject();
        }
    }

    private void WriteListObject(Utf8JsonWriter writer, IReadOnlyList<TaskSnapshot> tasks)
    {
        var arranged = Arrange(tasks);
        OpenList(writer);
        for (var index = 0; index < arranged.Count; index++)
        {
            WriteElement(writer, arranged, index);
        }

        CloseList(writer, arranged);
    }

    private IReadOnlyList<TaskSnapshot> Arrange(IReadOnlyList<TaskSnapshot> tasks) => form.Arrange(tasks);

    private void OpenList(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        form.OpenList(writer);
    }

    private void WriteElement(Utf8JsonWriter writer, IReadOnlyList<TaskSnapshot> arranged, int index) =>
        form.WriteElement(writer, arranged[index], index == 0 ? null : arranged[index - 1].Kind, this);

    private void CloseList(Utf8JsonWriter writer, IReadOnlyList<TaskSnapshot> arranged)
    {
        form.CloseList(writer, arranged.Count == 0);
        writer.WriteEndObject();
    }
}
