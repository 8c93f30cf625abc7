using System.Xml;
using Tracking.Api.Wire.Reading;
using Tracking.Api.Wire.Values;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>Reads tasks from one XML body. A syntax error leaves by exception, everything else is gathered.</summary>
internal sealed class XmlDraftReader(XmlReader reader, ReadRules rules)
{
    private const string TypeAttribute = "xsi:type";

    private readonly XmlCursor _cursor = new(reader);

    public BodyReading<IReadOnlyList<TaskDraft>> ReadList()
    {
        _cursor.MoveToRoot();
        if (_cursor.Name != WireNames.Tasks)
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed(
                $"must have the root element \"{WireNames.Tasks}\", not {Quotation.Of(_cursor.Name)}");
        }

        var list = ReadTasks(BodyPath.Tasks);
        _cursor.MoveToEnd();
        return new(list.Drafts, list.Failures.Failures);
    }

    public BodyReading<TaskDraft> ReadSingle()
    {
        _cursor.MoveToRoot();
        if (!IsTask(_cursor.Name, out var kind))
        {
            return BodyReading<TaskDraft>.Failed(
                $"must have a root element that is named after a kind of task, not {Quotation.Of(_cursor.Name)}");
        }

        var failures = new FailureList();
        var draft = ReadTask(kind, null, failures);
        _cursor.MoveToEnd();
        return new(draft, failures.Failures);
    }

    private static bool IsTask(string name, out TaskKind? kind)
    {
        var isKind = KindNames.TryParseElement(name, out var found);
        kind = isKind ? found : null;
        return isKind || KindNames.IsBase(name);
    }

    private DraftList ReadTasks(BodyPath path)
    {
        var list = new DraftList(path);
        _cursor.ForEachChild(() => ReadListChild(list));
        return list;
    }

    private void ReadListChild(DraftList list)
    {
        if (IsTask(_cursor.Name, out var kind))
        {
            list.Add(ReadTask(kind, list.NextPath, list.Failures));
        }
        else if (_cursor.Name != WireNames.Tasks)
        {
            _cursor.Skip();
        }
        else if (_cursor.TypeName is not null)
        {
            list.Add(ReadTask(null, list.NextPath, list.Failures));
        }
        else
        {
            ReadWrapperOrTask(list);
        }
    }

    // <tasks> in a list, without xsi:type: a wrapper where its children are tasks (Contract N5), else a task of no kind.
    private void ReadWrapperOrTask(DraftList list)
    {
        var builder = new DraftBuilder(rules, null);
        var (start, path) = (list.Here, list.NextPath);
        _cursor.ForEachChild(() =>
        {
            if (_cursor.Name == WireNames.Tasks || IsTask(_cursor.Name, out _))
            {
                ReadListChild(list);
            }
            else
            {
                ReadTaskChild(builder, path);
            }
        });

        if (builder.IsRecognised)
        {
            list.ReturnTo(start);
            list.Add(builder.Build(path, list.Failures));
        }
    }

    private TaskDraft ReadTask(TaskKind? kind, BodyPath? path, FailureList failures)
    {
        var builder = new DraftBuilder(rules, kind);
        if (_cursor.TypeName is { } name)
        {
            var isRead = KindNames.TryParseType(name, out var named);
            builder.SetKind(TypeAttribute, named, isRead ? null : Quotation.Of(name));
        }

        _cursor.ForEachChild(() => ReadTaskChild(builder, path));
        return builder.Build(path, failures);
    }

    private void ReadTaskChild(DraftBuilder builder, BodyPath? path)
    {
        if (TaskField.Find(_cursor.Name) is { } field)
        {
            ReadField(field, builder);
        }
        else if (_cursor.Name == WireNames.Nexts && rules.IsCreation)
        {
            ReadNexts(builder, BodyPath.Member(path, WireNames.Nexts));
        }
        else
        {
            _cursor.Skip();
        }
    }

    private void ReadNexts(DraftBuilder builder, BodyPath path)
    {
        if (_cursor.IsNil || !builder.TakesNexts)
        {
            _cursor.Skip();
            builder.SetNexts(null);
        }
        else
        {
            builder.SetNexts(ReadTasks(path.Of(WireNames.Tasks)));
        }
    }

    private void ReadField(TaskField field, DraftBuilder builder)
    {
        if (_cursor.IsNil)
        {
            _cursor.Skip();
            builder.Set(field, null, mistake: null);
            return;
        }

        var text = _cursor.ReadText();
        object? value = null;
        var isRead = text is not null && FieldFormat.Of(field).TryReadText(text, out value);
        builder.Set(field, value, isRead ? null : text is null ? "elements" : Quotation.Of(text));
    }
}
