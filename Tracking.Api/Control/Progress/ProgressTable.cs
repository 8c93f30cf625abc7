namespace Tracking.Api.Control.Progress;

/// <summary>The rules by which tasks move on.</summary>
internal sealed class ProgressTable;
