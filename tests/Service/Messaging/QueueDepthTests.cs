using FactCheck.Core.Errors;
using FactCheck.Hosting.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>How full queues are said to be.</summary>
public sealed class QueueDepthTests
{
    [Fact]
    public async Task In_memory_what_is_in_hand_is_known_and_what_waits_is_not()
    {
        await using var host = await TestHost.StartAsync(new Dictionary<string, string> { ["Transport"] = "InMemory" });
        var go = Hold(host);
        await host.PublishAsync("doc-1");
        await host.Script.NextTryAsync();
        var depths = host.Services.GetRequiredService<QueueDepths>();
        Assert.False(depths.AreOfBroker);
        var queues = await depths.ReadAsync(CancellationToken.None);
        Assert.Equal(["index-document", "note-failure", "read-document"], queues.Select(queue => queue.Queue));
        Assert.All(queues, queue => Assert.Null(queue.Waiting));
        Assert.Equal(1, queues.Single(queue => queue.Queue == "read-document").InHand);
        go.SetResult();
        await host.Script.NextHandledAsync();
        await host.Script.NextHandledAsync();
    }

    [Fact]
    public async Task The_broker_says_what_waits_and_who_takes()
    {
        var prefix = RabbitMQBroker.NewPrefix();
        var settings = new Dictionary<string, string>(RabbitMQBroker.SettingsFor(prefix)) { ["Prefetch"] = "1", ["Concurrency"] = "1" };
        await using (var host = await TestHost.StartAsync(settings))
        {
            var go = Hold(host);
            for (var i = 0; i < 5; i++)
                await host.PublishAsync($"doc-{i}");
            var depths = host.Services.GetRequiredService<QueueDepths>();
            Assert.True(depths.AreOfBroker);
            using var patience = new CancellationTokenSource(TestHost.Patience);
            QueueDepth reading;
            // A quorum queue counts a moment later.
            while ((reading = (await depths.ReadAsync(patience.Token)).Single(queue => queue.Queue == "read-document")).Waiting != 4)
                await Task.Delay(50, patience.Token);
            Assert.Equal((1, 1L), (reading.InHand, reading.Consumers));
            Assert.Contains(await depths.ReadAsync(patience.Token), queue => queue is { Queue: "read-document-poison", Waiting: 0 });
            go.SetResult();
        }
        RabbitMQBroker.Remove(prefix);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_said_to_be()
    {
        var host = TestHost.Build(new Dictionary<string, string> { ["Transport"] = "RabbitMQ", ["RabbitMQ:Address"] = "amqp://guest:guest@127.0.0.1:9" });
        host.Services.GetRequiredService<MassTransit.IBus>(); // makes the endpoints, starts nothing
        var failure = await Assert.ThrowsAsync<DependencyUnavailableException>(() => host.Services.GetRequiredService<QueueDepths>().ReadAsync(CancellationToken.None));
        Assert.Equal("BROKER_UNAVAILABLE", failure.Reason);
    }

    // Only the readers wait; what else takes the event goes on.
    private static TaskCompletionSource Hold(TestHost host)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Script.OnMessage = (seen, cancellation) => seen.Queue == "read-document" ? go.Task.WaitAsync(cancellation) : Task.CompletedTask;
        return go;
    }
}
