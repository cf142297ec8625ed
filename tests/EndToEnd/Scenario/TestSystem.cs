using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>A deployment that several test classes share. It starts when the first test needs it, so that a test can be skipped before.</summary>
public abstract class TestSystem : IAsyncDisposable
{
    private Deployment? _deployment;
    private Task? _start;
    private Task<ScenarioRun>? _run;

    internal abstract Deployment Create();

    /// <summary>The running system. What failed once is not tried again.</summary>
    internal async Task<Deployment> StartedAsync()
    {
        _deployment ??= Create();
        await (_start ??= _deployment.StartAsync());
        return _deployment;
    }

    /// <summary>The scenario, run once to its end in a workspace of its own.</summary>
    internal async Task<ScenarioRun> ScenarioAsync()
    {
        var deployment = await StartedAsync();
        return await (_run ??= ScenarioRun.CompleteAsync(deployment));
    }

    /// <summary>A caller in an empty workspace.</summary>
    internal async Task<Caller> CallerAsync() => (await StartedAsync()).CallerIn($"ws-{Guid.NewGuid():N}");

    /// <summary>Call at the end of each test.</summary>
    internal void TellFailure() => _deployment?.TellFailure();

    public virtual async ValueTask DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
