using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Faults;

/// <summary>What <c>kill -9</c> does: nothing is lost, nothing is doubled.</summary>
public sealed class KilledServiceTests
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Each_of_four_services_killed_in_turn_while_200_documents_flow_loses_and_doubles_nothing()
    {
        await using var system = SplitDeployment.Create(TestServers.Broker, TestServers.Database, Flow.QuickSettings);
        await system.StartAsync();
        var flow = new Flow(system, count: 200);
        var submitting = flow.SubmitAsync();
        var roles = Enum.GetValues<ServiceRole>();
        foreach (var (index, role) in roles.Index())
        {
            await flow.ReachedAsync((index + 1.0) / (roles.Length + 1));
            await system[role].Process.KillAsync();
            await system[role].RestartAsync(StartLimit);
        }
        await submitting;
        await flow.EverythingIsThereOnceAsync();
    }

    [Fact]
    public async Task One_process_killed_twice_while_200_documents_flow_goes_on_with_its_data()
    {
        await using var system = StandaloneDeployment.Create(Flow.QuickSettings);
        await system.StartAsync();
        var flow = new Flow(system, count: 200);
        var submitting = flow.SubmitAsync();
        foreach (var share in (double[])[0.3, 0.7])
        {
            await flow.ReachedAsync(share);
            var host = system.Hosts[0];
            await host.Process.KillAsync();
            await host.RestartAsync(StartLimit);
        }
        await submitting;
        await flow.EverythingIsThereOnceAsync();
    }
}
