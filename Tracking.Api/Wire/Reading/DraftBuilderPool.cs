using Tracking.Core;

namespace Tracking.Api.Wire.Reading;

/// <summary>One builder for each level of nesting, so that a long list needs no more of them than a short one.</summary>
internal sealed class DraftBuilderPool(ReadRules rules)
{
    private readonly List<DraftBuilder> _builders = [];
    private int _depth;

    public DraftBuilder Rent(TaskKind? kind)
    {
        if (_depth == _builders.Count)
        {
            _builders.Add(new DraftBuilder(rules));
        }

        var builder = _builders[_depth++];
        builder.Reset(kind);
        return builder;
    }

    public void Return() => _depth--;

    /// <summary>Takes all back.</summary>
    public void ReturnAll() => _depth = 0;
}
