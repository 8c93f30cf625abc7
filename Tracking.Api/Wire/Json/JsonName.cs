using System.Text;

namespace Tracking.Api.Wire.Json;

/// <summary>The name of a member, as it is written. Names are the contract's, and none of them has anything to be escaped.</summary>
internal readonly struct JsonName
{
    /// <summary>The list.</summary>
    public static readonly JsonName Tasks = new(WireNames.Tasks);

    /// <summary>The view of next tasks.</summary>
    public static readonly JsonName Nexts = new(WireNames.Nexts);

    private readonly byte[] _afterAnother; // ,"name":

    public JsonName(string name) => _afterAnother = Encoding.UTF8.GetBytes($",\"{name}\":");

    /// <summary>How it is written before the first member of an object.</summary>
    public ReadOnlySpan<byte> First => _afterAnother.AsSpan(1);

    /// <summary>How it is written behind another member.</summary>
    public ReadOnlySpan<byte> AfterAnother => _afterAnother;

    /// <summary>The name itself.</summary>
    public ReadOnlySpan<byte> Bare => _afterAnother.AsSpan(2, _afterAnother.Length - 4);
}
