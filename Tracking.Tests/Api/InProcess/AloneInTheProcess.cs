namespace Tracking.Tests.Api.InProcess;

/// <summary>Tests about the whole process, which no other test may disturb.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "Alone in the process";
}
