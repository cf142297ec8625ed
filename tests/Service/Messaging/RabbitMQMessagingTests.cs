using FactCheck.Core.Operations;
using FactCheck.Hosting.Messaging;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>Through a real broker, which FACTCHECK_TEST_RABBITMQ names as an amqp address.</summary>
public sealed class RabbitMQMessagingTests : MessagingContract
{
    private readonly string _prefix = RabbitMQBroker.NewPrefix();

    internal override IReadOnlyDictionary<string, string> Settings => RabbitMQBroker.SettingsFor(_prefix);

    [Fact]
    public async Task Queues_are_quorum_queues_with_the_delivery_limit()
    {
        await using var host = await StartAsync(("DeliveryLimit", "7"));
        var queue = host.QueueOf("read-document");

        var declared = new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-delivery-limit"] = 7,
            ["x-dead-letter-exchange"] = EndpointPolicy.PoisonQueueOf(queue),
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        };
        await RabbitMQBroker.DeclareAsync(queue, declared);
        // The broker refuses to declare a queue with other arguments than it has: so the ones above are the ones it has.
        declared["x-delivery-limit"] = 8;
        await Assert.ThrowsAsync<OperationInterruptedException>(() => RabbitMQBroker.DeclareAsync(queue, declared));
    }

    [Fact]
    public async Task A_message_that_comes_back_too_often_ends_as_a_letter_that_can_be_replayed()
    {
        await using var host = await StartAsync(("DeliveryLimit", "2"), ("Retry:StoreDeadLetterFor", "00:00:00.001"));
        // The letter can't be stored, so the broker gets the message back, again and again.
        host.Store.Refuses = letter => letter.Reason != "DELIVERY_LIMIT";
        host.Script.FailReading(() => new ArgumentException("no"));
        await host.PublishAsync("doc-1");

        var letter = await host.Store.NextAsync();
        Assert.Equal(("DELIVERY_LIMIT", host.QueueOf("read-document"), "DocumentIngested"), (letter.Reason, letter.Queue, letter.MessageType));
        Assert.Equal(3, host.Script.Tries["read-document doc-1"]);

        Assert.Equal("index-document", (await host.Script.NextHandledAsync()).Queue);
        host.Script.OnMessage = (_, _) => Task.CompletedTask;
        await host.Letters.ReplayAsync(letter.Id, default);
        Assert.Equal("read-document", (await host.Script.NextHandledAsync()).Queue);
    }

    [Fact]
    public async Task What_a_stopping_host_has_in_hand_is_handled_by_the_next_one()
    {
        var first = await StartAsync(("Retry:FirstDelay", "00:00:30"), ("Retry:LongestDelay", "00:01:00"), ("Retry:TransientFor", "00:15:00"));
        first.Script.OnMessage = (seen, cancellation) =>
            seen.Document == "doc-1" ? throw new TimeoutException() : Task.Delay(Timeout.Infinite, cancellation);
        await first.PublishAsync("doc-1");
        await first.PublishAsync("doc-2");
        for (var tries = 0; tries < 4; tries++)
            await first.Script.NextTryAsync();
        await first.DisposeAsync();
        Assert.Empty(first.Store.All);

        await using var next = await StartAsync();
        List<string> handled = [];
        for (var message = 0; message < 4; message++)
            handled.Add(await next.Script.NextHandledAsync() is var seen ? $"{seen.Queue} {seen.Document}" : "");
        Assert.Equal(["index-document doc-1", "index-document doc-2", "read-document doc-1", "read-document doc-2"], handled.Order());
        Assert.Empty(next.Store.All);
    }

    [Fact]
    public async Task A_letter_stays_dead_when_its_queue_is_gone()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new ArgumentException("no"));
        await host.PublishAsync("doc-1");
        var letter = await host.Store.NextAsync();
        await RabbitMQBroker.UnbindAsync(letter.Queue);

        await Assert.ThrowsAsync<Core.Errors.DependencyUnavailableException>(() => host.Letters.ReplayAsync(letter.Id, default));

        Assert.Equal(DeadLetterState.Dead, (await host.Letters.GetAsync(letter.Id, default)).State);
    }

    public override void Dispose()
    {
        base.Dispose();
        RabbitMQBroker.Remove(_prefix);
    }
}
