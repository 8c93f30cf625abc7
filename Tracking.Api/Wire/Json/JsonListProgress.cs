using System.Text.Json;
using Tracking.Api.Wire.Reading;
using Tracking.Core;

namespace Tracking.Api.Wire.Json;

/// <summary>How far a list of tasks has been read: up to a member of the outermost object, or to a task of one of its lists.</summary>
internal sealed class JsonListProgress(ReadRules rules)
{
    private readonly FailureList _strangers = new();
    private BodyReading<IReadOnlyList<TaskDraft>>? _failed;
    private bool _isEmpty = true;

    /// <summary>What the reader goes on with.</summary>
    public JsonReaderState Reader { get; set; } = new(new JsonReaderOptions { MaxDepth = JsonTaskReader.MaxDepth });

    public ReadRules Rules => rules;

    public DraftBuilderPool Builders { get; } = DraftBuilderPool.Take(rules);

    public BodyPath Path { get; } = new();

    /// <summary>What comes next.</summary>
    public JsonListStage Stage { get; private set; }

    /// <summary>The list that is being read, and the kind of its tasks.</summary>
    public (DraftLists.Part Part, TaskKind? Kind)? List { get; private set; }

    public DraftLists Lists { get; } = new();

    /// <summary>What came out, at the end.</summary>
    public BodyReading<IReadOnlyList<TaskDraft>> Reading
    {
        get
        {
            if (_failed is null && Lists.IsEmpty && !_isEmpty)
            {
                Fail($"has no member \"{WireNames.Tasks}\", nor any other that lists tasks");
            }

            if (_failed is not null)
            {
                return _failed;
            }

            var failures = new FailureList();
            failures.AddRange(_strangers);
            failures.AddRange(Lists.Failures);
            return new(Lists.Drafts, failures.Failures);
        }
    }

    /// <summary>The reader is in the outermost object.</summary>
    public void EnterObject() => Stage = JsonListStage.Members;

    /// <summary>The reader is in a list.</summary>
    public void EnterList(DraftLists.Part part, TaskKind? kind) => (Stage, List, _isEmpty) = (JsonListStage.Elements, (part, kind), false);

    /// <summary>The reader is behind a list.</summary>
    public void LeaveList() => (Stage, List) = (JsonListStage.Members, null);

    /// <summary>The reader is behind a member that is no list, but one of these.</summary>
    public void PassMember() => _isEmpty = false;

    /// <summary>The same for a member that has no business there.</summary>
    public void PassStranger(string name)
    {
        _isEmpty = false;
        if (rules.RejectUnknownMembers && !WireNames.IsType(name))
        {
            _strangers.Add(Path, name, "is not a member that lists of tasks have");
        }
    }

    /// <summary>The reader is behind the outermost object.</summary>
    public void LeaveObject() => Stage = JsonListStage.End;

    /// <summary>All was read.</summary>
    public void Finish()
    {
        Stage = JsonListStage.Done;
        Builders.Keep();
    }

    /// <summary>Nothing more is to be read.</summary>
    public void Fail(string message) => (Stage, _failed) = (JsonListStage.Done, BodyReading<IReadOnlyList<TaskDraft>>.Failed(message));

    /// <summary>Goes back to where this stands, out of what was begun and could not be read to its end.</summary>
    public void Return()
    {
        Path.Leave(downTo: Stage == JsonListStage.Elements ? 1 : 0);
        Builders.ReturnAll();
    }
}

/// <summary>Where a list of tasks can be read on.</summary>
internal enum JsonListStage
{
    /// <summary>Before everything.</summary>
    Begin,

    /// <summary>Before a member of the outermost object.</summary>
    Members,

    /// <summary>Before a task of a list.</summary>
    Elements,

    /// <summary>Behind the outermost object.</summary>
    End,

    /// <summary>Behind everything, or where nothing more is to be read.</summary>
    Done,
}
