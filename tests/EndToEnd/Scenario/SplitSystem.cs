using FactCheck.Tests.EndToEnd.Deployments;
using FactCheck.Tests.EndToEnd.Otlp;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>Four processes that export their telemetry to this one, shared by the classes of the collection.</summary>
public sealed class SplitSystem : TestSystem
{
    public const string Collection = "split";

    internal OtlpReceiver Telemetry { get; } = new();

    internal override Deployment Create() => SplitDeployment.Create(TestServers.Broker, TestServers.Database, Telemetry.Settings);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Telemetry.DisposeAsync();
    }
}

/// <summary>Makes the system one for all classes that name it.</summary>
[CollectionDefinition(SplitSystem.Collection)]
public sealed class SplitCollection : ICollectionFixture<SplitSystem>;
