using Tracking.Api.Wire.Media;

namespace Tracking.Benchmarks.Wire;

/// <summary>The formats as a parameter of benchmarks, which must be public.</summary>
public enum WireFormat
{
    /// <summary>application/json.</summary>
    Json = MediaFormat.Json,

    /// <summary>application/xml.</summary>
    Xml = MediaFormat.Xml,
}
