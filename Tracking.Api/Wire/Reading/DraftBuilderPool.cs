using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>One builder for each level of nesting, so that a long list needs no more of them than a short one.</summary>
internal sealed class DraftBuilderPool(ReadRules rules)
{
    private const int MostKept = 4;

    [ThreadStatic]
    private static DraftBuilderPool? s_spare;

    private readonly List<DraftBuilder> _builders = [];
    private readonly RecordArena _arena = new();
    private int _depth;

    /// <summary>A pool of an earlier body, or a new one.</summary>
    public static DraftBuilderPool Take(ReadRules rules)
    {
        if (s_spare is not { } spare || spare.Rules != rules)
        {
            return new DraftBuilderPool(rules);
        }

        s_spare = null;
        return spare;
    }

    private ReadRules Rules => rules;

    public DraftBuilder Rent(TaskKind? kind)
    {
        if (_depth == _builders.Count)
        {
            _builders.Add(new DraftBuilder(rules, _arena));
        }

        var builder = _builders[_depth++];
        builder.Reset(kind);
        return builder;
    }

    public void Return() => _depth--;

    /// <summary>Takes all back, and keeps the pool for the next body that is read on this thread, unless this one was nested deeply.</summary>
    public void Keep()
    {
        ReturnAll();
        if (_builders.Count <= MostKept)
        {
            _builders.ForEach(builder => builder.Reset(null));
            _arena.Clear();
            s_spare = this;
        }
    }

    /// <summary>Takes all back.</summary>
    public void ReturnAll() => _depth = 0;
}
