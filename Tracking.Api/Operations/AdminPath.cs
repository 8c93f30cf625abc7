namespace Tracking.Api.Operations;

/// <summary>Where the control plane is: outside the API, and always JSON.</summary>
internal static class AdminPath
{
    public const string Base = "/__admin";

    public const string Faults = Base + "/faults";
}
