using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>Writes tasks and lists of tasks as JSON, in one dialect.</summary>
/// <param name="form">How kinds are told apart.</param>
/// <param name="dates">How dates are written.</param>
/// <param name="writesNulls">Whether fields without a value are written as null: all of the task's own kind (Contract L10).</param>
/// <param name="wrapsRoot">Whether an answer is wrapped in its name.</param>
internal sealed class JsonTaskWriter(JsonTaskForm form, JsonDates dates, bool writesNulls, bool wrapsRoot) : ITaskWriter
{
    // Texts are shown as they are, but for characters beyond U+FFFF: an answer is no part of a web page.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Tasks in the contract's own form, whatever dialect the API speaks.</summary>
    public static JsonTaskWriter Default { get; } =
        new(new JsonTaskForm.Property(KindNames.Kebab), JsonDates.Iso, writesNulls: false, wrapsRoot: false);

    /// <summary>A writer of JSON in the form that all answers have.</summary>
    public static Utf8JsonWriter NewWriter(IBufferWriter<byte> output) => new(output, Options);

    public void WriteSingle(IBufferWriter<byte> output, TaskSnapshot task)
    {
        using var writer = NewWriter(output);
        if (form.WrapsSingle || wrapsRoot)
        {
            WriteWrapped(writer, task);
        }
        else
        {
            WriteTask(writer, task);
        }
    }

    public IEnumerable<int> WriteListInSteps(IBufferWriter<byte> output, IReadOnlyList<TaskSnapshot> tasks)
    {
        using var writer = NewWriter(output);
        if (wrapsRoot)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(JsonNames.Tasks);
        }

        var arranged = form.Arrange(tasks);
        OpenList(writer);
        for (var index = 0; index < arranged.Count; index++)
        {
            WriteElement(writer, arranged, index);
            writer.Flush();
            yield return index;
        }

        CloseList(writer, arranged);
        if (wrapsRoot)
        {
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes one task as an object.</summary>
    public void WriteTask(Utf8JsonWriter writer, TaskSnapshot task)
    {
        writer.WriteStartObject();
        form.WriteType(writer, task.Kind);
        WriteFields(writer, task, Shown(task));
        if (task.Nexts is { } nexts)
        {
            writer.WritePropertyName(JsonNames.Nexts);
            var arranged = form.Arrange(nexts);
            OpenList(writer);
            for (var index = 0; index < arranged.Count; index++)
            {
                WriteElement(writer, arranged, index);
            }

            CloseList(writer, arranged);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one task inside an object whose only member is named after the kind.</summary>
    public void WriteWrapped(Utf8JsonWriter writer, TaskSnapshot task)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(KindNames.Kebab(task.Kind));
        WriteTask(writer, task);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of some fields of a task, without braces.</summary>
    public void WriteFields(Utf8JsonWriter writer, TaskSnapshot task, FieldSet fields)
    {
        foreach (var field in fields)
        {
            writer.WritePropertyName(JsonNames.Of(field));
            if (task.ValueOf(field) is { } value)
            {
                FieldFormat.Of(field).WriteJson(writer, value, dates);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    // The schema of a navigable kind has no fields of its own but nexts, so only those that it holds are added.
    private FieldSet Shown(TaskSnapshot task) => !writesNulls ? task.Shown
        : task.Kind.IsNavigable() ? TaskKinds.Common | task.Shown
        : task.Kind.Fields();

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
