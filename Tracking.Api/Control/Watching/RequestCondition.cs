using System.Text.Json;
using Tracking.Api.Control.Journal;
using Tracking.Api.Worlds;

namespace Tracking.Api.Control.Watching;

/// <summary>The journal holds enough requests that match.</summary>
internal sealed class RequestCondition(RequestCriteria criteria, int count) : WaitCondition
{
    public override WaitFinding Look(WorldState world)
    {
        var page = world.Journal.Read();
        var matching = page.Entries.Where(criteria.Matches).ToList();
        return new WaitFinding(matching.Count >= count, writer =>
        {
            writer.WriteNumber("matched", matching.Count);
            writer.WriteNumber("dropped", page.Dropped);
            writer.WritePropertyName("requests");
            JsonSerializer.Serialize(writer, matching, AdminJson.Default.ListJournalEntry);
        });
    }
}
