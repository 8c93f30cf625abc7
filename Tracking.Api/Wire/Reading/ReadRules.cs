namespace Tracking.Api.Wire.Reading;

/// <summary>What the purpose of a body asks of its reader.</summary>
/// <param name="IsCreation">Whether tasks are to be made: then kinds are inferred (L3) and <c>nexts</c> is read (N3); else neither (E4, E5).</param>
/// <param name="RejectUnknownMembers">Whether unknown members are refused (Contract L5).</param>
internal readonly record struct ReadRules(bool IsCreation, bool RejectUnknownMembers);
