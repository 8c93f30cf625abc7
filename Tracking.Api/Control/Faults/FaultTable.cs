namespace Tracking.Api.Control.Faults;

/// <summary>The faults that a test has asked for.</summary>
internal sealed class FaultTable;
