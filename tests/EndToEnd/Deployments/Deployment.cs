using FactCheck.Tests.EndToEnd.Calls;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>A running system. The tests don't ask how many processes it has.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Dictionary<ServiceRole, ServiceHost> _hosts;
    private readonly Func<Task> _cleanUp;

    /// <param name="hosts">Who serves what; several roles may have the same host.</param>
    /// <param name="cleanUp">Takes away what the system leaves elsewhere.</param>
    public Deployment(Dictionary<ServiceRole, ServiceHost> hosts, Func<Task> cleanUp) => (_hosts, _cleanUp) = (hosts, cleanUp);

    /// <summary>Each process once.</summary>
    public IReadOnlyList<ServiceHost> Hosts => [.. _hosts.Values.Distinct()];

    public ServiceHost this[ServiceRole role] => _hosts[role];

    /// <summary>In front of the names of its queues at the broker; absent without one.</summary>
    public string? QueuePrefix { get; init; }

    /// <summary>Starts every process and waits until all are ready.</summary>
    public async Task StartAsync()
    {
        foreach (var host in Hosts)
            host.Process.Start();
        foreach (var host in Hosts)
            await host.ReadyAsync(StartLimit);
    }

    /// <summary>A caller of this system.</summary>
    /// <param name="workspace">Keeps what one test stores apart from the others'.</param>
    /// <param name="user">The person who calls.</param>
    public Caller CallerIn(string workspace, string user = "tester") => new(this, workspace, user);

    /// <summary>What every process wrote last; for the message of a failure.</summary>
    public string Tail() => string.Join('\n', Hosts.Select(host => host.Process.Tail()));

    /// <summary>Shows it when the current test has failed.</summary>
    public void TellFailure()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Tail());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
            await host.DisposeAsync();
        await _cleanUp();
    }
}
