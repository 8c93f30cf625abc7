using System.Reflection;
using Xunit.Sdk;

namespace Tracking.Tests.Api;

/// <summary>Runs a theory in JSON and in XML: the media type is its first argument, the others follow.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class BothMediaAttribute(params object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        [[TrackingHost.Json, .. arguments], [TrackingHost.Xml, .. arguments]];
}
