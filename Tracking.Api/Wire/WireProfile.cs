using Tracking.Api.Wire.Json;
using Tracking.Api.Wire.Xml;

namespace Tracking.Api.Wire;

/// <summary>
/// All that differs between dialects on the wire, chosen once at start: which writer for each format, and how strictly
/// bodies are read. Everything else reads and writes through it and asks no setting.
/// </summary>
internal sealed record WireProfile(JsonTaskWriter Json, XmlTaskWriter Xml, bool RejectUnknownMembers);
