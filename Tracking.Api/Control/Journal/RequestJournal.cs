namespace Tracking.Api.Control.Journal;

/// <summary>The latest requests of a world.</summary>
internal sealed class RequestJournal;
