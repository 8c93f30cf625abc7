namespace Tracking.Api.Validation;

/// <summary>An argument that knows whether its validator has anything to find, which takes a multiple of the time of a small request.</summary>
internal interface ICheckedArgument
{
    /// <summary>Whether nothing is wrong with it; a body must have been read before.</summary>
    bool IsGood { get; }
}
