namespace Tracking.Api.Wire;

/// <summary>The answer that holds a long list, while it is written: what there is of it may be sent and given back before the rest is written.</summary>
internal interface IListPieces
{
    /// <summary>Writes on until the buffer holds so many bytes or the list ends; answers whether it has ended.</summary>
    bool TryFinish(int length);
}
