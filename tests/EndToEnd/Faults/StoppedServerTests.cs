using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Faults;

/// <summary>A broker or a database that goes away for a while costs time and nothing else.</summary>
public sealed class StoppedServerTests
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_broker_stopped_and_started_while_200_documents_flow_loses_and_doubles_nothing()
    {
        var database = TestServers.Database;
        await using var broker = await PrivateNode.BrokerAsync();
        await FlowWhileAwayAsync(broker, broker.Address, database);
    }

    [Fact]
    public async Task The_database_stopped_and_started_while_200_documents_flow_loses_and_doubles_nothing()
    {
        var broker = TestServers.Broker;
        await using var database = await PrivateNode.DatabaseAsync();
        await FlowWhileAwayAsync(database, broker, database.Address);
    }

    private static async Task FlowWhileAwayAsync(PrivateNode node, string broker, string database)
    {
        await using var system = SplitDeployment.Create(broker, database, Flow.QuickSettings);
        await system.StartAsync();
        var flow = new Flow(system, count: 200);
        var submitting = flow.SubmitAsync();
        await flow.ReachedAsync(0.4);
        await node.StopAsync();
        // Every process notices, and none of them ends.
        foreach (var host in system.Hosts)
            await host.NotReadyAsync(ReadyLimit);
        await node.StartAsync();
        foreach (var host in system.Hosts)
            await host.ReadyAsync(ReadyLimit);
        await submitting;
        await flow.EverythingIsThereOnceAsync();
    }
}
