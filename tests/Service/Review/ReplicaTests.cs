using System.Diagnostics;
using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Messaging;
using FactCheck.Protos.Review.V1;
using FactCheck.Review.Queue;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Tests.Service.Messaging;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Review;

/// <summary>Two processes of Review on one database and one broker: what is done in one is seen in the other soon.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly string _prefix = RabbitMQBroker.NewPrefix();
    private readonly string _workspace = Guid.NewGuid().ToString("N");
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-replicas-").FullName;
    private ReviewHost _one = null!;
    private ReviewHost _other = null!;

    public async ValueTask InitializeAsync()
    {
        (_one, _other) = (await StartAsync(), await StartAsync());
    }

    [Fact]
    public async Task A_change_reaches_readers_of_the_other_process_within_two_seconds()
    {
        var id = new ReviewTaskId(await Tasks.AddAsync(_one, _workspace));
        var told = new TaskCompletionSource<ReviewTaskId>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = _other.Services.GetRequiredService<QueueChanges>().Subscribe((workspace, task) =>
        {
            if (workspace.Value == _workspace)
                told.TrySetResult(task);
        });
        var watch = Stopwatch.StartNew();
        await new ReviewService.ReviewServiceClient(_one.Grpc).LeaseReviewTaskAsync(new() { ReviewTaskId = id.Value }, Callers.In(_workspace, "ada"));
        Assert.Equal(id, await told.Task.WaitAsync(ReviewHost.Patience));
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        Assert.Equal("ada", (await _other.Services.GetRequiredService<IReviewTaskStore>().GetAsync(new(_workspace), id, CancellationToken.None)).Lease!.Holder);
    }

    [Fact]
    public async Task Readers_of_the_own_process_are_told_once()
    {
        var id = await Tasks.AddAsync(_one, _workspace);
        var (own, others) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        using var here = _one.Services.GetRequiredService<QueueChanges>().Subscribe((workspace, _) => own += workspace.Value == _workspace ? 1 : 0);
        using var there = _other.Services.GetRequiredService<QueueChanges>().Subscribe((_, _) => others.TrySetResult());
        await new ReviewService.ReviewServiceClient(_one.Grpc).LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Callers.In(_workspace, "ada"));
        await others.Task.WaitAsync(ReviewHost.Patience);
        Assert.Equal(1, own);
    }

    [Fact]
    public async Task Who_signs_out_in_one_process_is_signed_out_in_the_other()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var there = _other.Services.GetRequiredService<Sessions>();
        using var subscription = there.OnEnd("session-1", ended.SetResult);
        _one.Services.GetRequiredService<Sessions>().End("session-1");
        await ended.Task.WaitAsync(ReviewHost.Patience);
        Assert.True(there.HasEnded("session-1"));
        Assert.False(there.HasEnded("session-2"));
    }

    public async ValueTask DisposeAsync()
    {
        var queues = _one.Services.GetRequiredService<EndpointPolicy>().Queues.ToList();
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        RabbitMQBroker.Remove(queues);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ReviewHost> StartAsync()
    {
        var host = new ReviewHost();
        foreach (var (name, value) in RabbitMQBroker.SettingsFor(_prefix))
            host.Settings[$"Messaging:{name}"] = value;
        host.Settings["Storage:Sqlite:Path"] = Path.Combine(_folder, "shared.db");
        await host.InitializeAsync();
        using var patience = new CancellationTokenSource(ReviewHost.Patience);
        await host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, patience.Token);
        return host;
    }
}
