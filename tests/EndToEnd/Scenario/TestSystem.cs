using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>A deployment that several test classes share. It starts when the first test needs it, so that a test can be skipped before.</summary>
public abstract class TestSystem : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private Deployment? _deployment;
    private ScenarioRun? _run;

    internal abstract Deployment Create();

    /// <summary>The running system.</summary>
    internal async Task<Deployment> StartedAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_deployment is null)
            {
                _deployment = Create();
                await _deployment.StartAsync();
            }
            return _deployment;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>The scenario, run once to its end in a workspace of its own.</summary>
    internal async Task<ScenarioRun> ScenarioAsync() => _run ??= await ScenarioRun.CompleteAsync(await StartedAsync());

    /// <summary>A caller in an empty workspace.</summary>
    internal async Task<Caller> CallerAsync() => (await StartedAsync()).CallerIn($"ws-{Guid.NewGuid():N}");

    /// <summary>Call at the end of each test.</summary>
    internal void TellFailure() => _deployment?.TellFailure();

    public virtual async ValueTask DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
        _starting.Dispose();
        GC.SuppressFinalize(this);
    }
}
