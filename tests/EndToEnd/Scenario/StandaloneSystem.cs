using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>One process, shared by the classes of the collection.</summary>
public sealed class StandaloneSystem : TestSystem
{
    public const string Collection = "standalone";

    internal override Deployment Create() => StandaloneDeployment.Create();
}

/// <summary>Makes the system one for all classes that name it.</summary>
[CollectionDefinition(StandaloneSystem.Collection)]
public sealed class StandaloneCollection : ICollectionFixture<StandaloneSystem>;
