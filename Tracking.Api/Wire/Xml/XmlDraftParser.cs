using System.Xml;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Xml;

/// <summary>Walks one XML body. A syntax error leaves by exception, everything else is gathered.</summary>
internal sealed class XmlDraftParser(XmlReader reader, ReadRules rules)
{
    private const string TypeAttribute = "xsi:type";

    private readonly XmlCursor _cursor = new(reader);
    private readonly DraftBuilderPool _builders = new(rules);
    private readonly BodyPath _path = new();

    public BodyReading<IReadOnlyList<TaskDraft>> ReadList()
    {
        _cursor.MoveToRoot();
        if (_cursor.Name != WireNames.Tasks)
        {
            return BodyReading<IReadOnlyList<TaskDraft>>.Failed($"must have the root element \"{WireNames.Tasks}\", not {Quotation.Of(_cursor.Name)}");
        }

        var lists = ReadTasks();
        _cursor.MoveToEnd();
        return new(lists.Drafts, lists.Failures.Failures);
    }

    public BodyReading<TaskDraft> ReadSingle()
    {
        _cursor.MoveToRoot();
        if (!IsTask(_cursor.Name, out var kind))
        {
            return BodyReading<TaskDraft>.Failed($"must have a root element that is named after a kind of task, not {Quotation.Of(_cursor.Name)}");
        }

        var failures = new FailureList();
        var draft = ReadTask(kind, failures);
        _cursor.MoveToEnd();
        return new(draft, failures.Failures);
    }

    private static bool IsTask(string name, out TaskKind? kind)
    {
        var isKind = KindNames.TryParseElement(name, out var found);
        kind = isKind ? found : null;
        return isKind || KindNames.IsBase(name);
    }

    // The children of a list.
    private DraftLists ReadTasks()
    {
        var lists = new DraftLists();
        var part = lists.Open(WireNames.Tasks, 0);
        _path.Enter(WireNames.Tasks);
        _cursor.ForEachChild(() => ReadListChild(part));
        _path.Leave();
        return lists;
    }

    private void ReadListChild(DraftLists.Part part)
    {
        _path.Enter(part.NextIndex);
        if (IsTask(_cursor.Name, out var kind))
        {
            part.Add(ReadTask(kind, part.Failures));
        }
        else if (_cursor.Name != WireNames.Tasks)
        {
            _cursor.Skip();
        }
        else if (_cursor.TypeName is not null)
        {
            part.Add(ReadTask(null, part.Failures));
        }
        else
        {
            ReadWrapperOrTask(part);
        }

        _path.Leave();
    }

    // <tasks> in a list, without xsi:type: a wrapper where its children are tasks (Contract N5), else a task of no kind.
    private void ReadWrapperOrTask(DraftLists.Part part)
    {
        var builder = _builders.Rent(null);
        var inner = new DraftLists();
        var innerPart = inner.Open(WireNames.Tasks, part.NextIndex);
        _cursor.ForEachChild(() =>
        {
            if (_cursor.Name == WireNames.Tasks || IsTask(_cursor.Name, out _))
            {
                _path.Leave();
                ReadListChild(innerPart);
                _path.Enter(part.NextIndex);
            }
            else
            {
                ReadTaskChild(builder);
            }
        });

        if (builder.IsRecognised)
        {
            part.Add(builder.Build(_path, part.Failures));
        }
        else
        {
            part.AddRange(inner);
        }

        _builders.Return();
    }

    private TaskDraft ReadTask(TaskKind? kind, FailureList failures)
    {
        var builder = _builders.Rent(kind);
        if (_cursor.TypeName is { } typeName && !builder.TrySetKind(TypeAttribute, typeName))
        {
            builder.Fail(_path, TypeAttribute, $"must be the name of a kind of task such as {KindNames.Kebab(TaskKind.ExecutionTask)}, not {Quotation.Of(typeName)}");
        }

        _cursor.ForEachChild(() => ReadTaskChild(builder));
        var draft = builder.Build(_path, failures);
        _builders.Return();
        return draft;
    }

    private void ReadTaskChild(DraftBuilder builder)
    {
        if (FieldTable.Find(_cursor.Name) is { } definition)
        {
            ReadField(definition, builder);
        }
        else if (_cursor.Name == WireNames.Nexts && rules.IsCreation && _cursor.IsNil)
        {
            _cursor.Skip();
            builder.SetNexts(null);
        }
        else if (_cursor.Name == WireNames.Nexts && rules.IsCreation)
        {
            _path.Enter(WireNames.Nexts);
            builder.SetNexts(ReadTasks());
            _path.Leave();
        }
        else
        {
            _cursor.Skip();
        }
    }

    private void ReadField(FieldDefinition definition, DraftBuilder builder)
    {
        if (_cursor.IsNil)
        {
            _cursor.Skip();
            builder.Set(definition.Field, FieldValue.Null);
            return;
        }

        var text = _cursor.ReadText();
        if (text is not null && definition.Type.TryReadText(text, out var value))
        {
            builder.Set(definition.Field, value);
        }
        else
        {
            builder.Fail(definition, _path, text is null ? "elements" : Quotation.Of(text));
        }
    }
}
