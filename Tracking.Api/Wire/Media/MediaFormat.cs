namespace Tracking.Api.Wire.Media;

/// <summary>The two formats of the API.</summary>
internal enum MediaFormat
{
    Xml,
    Json,
}
