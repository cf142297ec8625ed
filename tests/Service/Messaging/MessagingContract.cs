using System.Diagnostics;
using System.Net.Mime;
using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;
using FactCheck.Messages;
using Grpc.Core;
using MassTransit;
using MassTransit.Serialization;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>What holds on every transport.</summary>
public abstract class MessagingContract : IDisposable
{
    // The bus makes spans, and so sends traceparents, only for somebody who listens.
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name is "MassTransit" or "FactCheck.Hosting",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    protected MessagingContract() => ActivitySource.AddActivityListener(_listener);

    /// <summary>Settings that name the transport, isolated from other tests.</summary>
    internal abstract IReadOnlyDictionary<string, string> Settings { get; }

    [Fact]
    public async Task A_transient_fault_is_tried_again_until_it_passes()
    {
        await using var host = await StartAsync();
        host.Script.OnMessage = (seen, _) => seen.Try < 6
            ? throw new StoreUnavailableException("away", new IOException())
            : Task.CompletedTask;
        await host.PublishAsync("doc-1");

        Assert.Equal(6, (await host.Script.NextHandledAsync()).Try);
        Assert.Empty(host.Store.All);
    }

    [Fact]
    public async Task A_fault_that_stays_transient_ends_as_a_dead_letter()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new RpcException(new Status(StatusCode.Unavailable, "peer away")));
        await host.PublishAsync("doc-1");

        var letter = await host.Store.NextAsync();
        Assert.Equal("UNAVAILABLE", letter.Reason);
        Assert.Contains("peer away", letter.Detail, StringComparison.Ordinal);
        Assert.True(host.Script.Tries["read-document doc-1"] > 10, "as many tries as the waits allow");
    }

    [Fact]
    public async Task A_record_that_is_not_there_yet_is_waited_for()
    {
        await using var host = await StartAsync();
        host.Script.OnMessage = (seen, _) => seen.Try < 3 ? throw new NotFoundException("document", "doc-1") : Task.CompletedTask;
        await host.PublishAsync("doc-1");

        Assert.Equal(3, (await host.Script.NextHandledAsync()).Try);
    }

    [Fact]
    public async Task A_permanent_fault_is_not_tried_again_and_its_letter_says_why_and_in_which_trace()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new InvalidRequestException("document.url", "must be absolute"));
        using var submit = new Activity("submit").Start();
        await host.PublishAsync("doc-1");

        var letter = await host.Store.NextAsync();
        Assert.Equal(1, host.Script.Tries["read-document doc-1"]);
        Assert.Equal("FIELD_INVALID", letter.Reason);
        Assert.Equal("FactCheck.Core.Errors.InvalidRequestException: document.url: must be absolute", letter.Detail);
        Assert.Equal(submit.TraceId.ToHexString(), letter.TraceId);
        Assert.Equal("DocumentIngested", letter.MessageType);
        Assert.Equal("acme", letter.Workspace.Value);
        Assert.Equal(DeadLetterState.Dead, letter.State);
        Assert.Contains("\"documentId\": \"doc-1\"", letter.Body, StringComparison.Ordinal);
        Assert.StartsWith("application/vnd.masstransit+json", letter.ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unforeseen_fault_gets_three_tries_and_its_words_are_kept_out_of_the_letter()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new FormatException("cannot read 'words of a document'"));
        await host.PublishAsync("doc-1");

        var letter = await host.Store.NextAsync();
        Assert.Equal(3, host.Script.Tries["read-document doc-1"]);
        Assert.Equal("FormatException", letter.Reason);
        Assert.DoesNotContain("words of a document", letter.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_hosts_is_a_fault_and_loses_nothing()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new OperationCanceledException());
        await host.PublishAsync("doc-1");

        Assert.Equal("ConsumerCanceledException", (await host.Store.NextAsync()).Reason);
        Assert.True(host.Script.Tries["read-document doc-1"] > 10, "tried like any transient fault");
    }

    [Fact]
    public async Task A_replayed_message_is_handled_by_its_own_queue_only_with_its_id_and_trace()
    {
        await using var host = await StartAsync();
        host.Script.OnMessage = (seen, _) => seen is { Queue: "read-document", Try: 1 } ? throw new ArgumentException("no") : Task.CompletedTask;
        using var submit = new Activity("submit").Start();
        await host.PublishAsync("doc-1");
        submit.Stop();
        var letter = await host.Store.NextAsync();
        var other = await host.Script.NextHandledAsync();
        Assert.Equal("index-document", other.Queue);

        var replayed = await host.Letters.ReplayAsync(letter.Id, default);

        var handled = await host.Script.NextHandledAsync();
        Assert.Equal((DeadLetterState.Replayed, 1), (replayed.State, replayed.ReplayCount));
        Assert.Equal(("read-document", "doc-1", 2), (handled.Queue, handled.Document, handled.Try));
        Assert.Equal(other.MessageId, handled.MessageId);
        Assert.Equal(letter.TraceId, handled.TraceId);
        Assert.Equal(1, host.Script.Tries["index-document doc-1"]);
        Assert.Equal(0, host.Script.HandledUnawaited);
    }

    [Fact]
    public async Task A_replayed_message_that_fails_again_is_the_same_letter_dead_again()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new InvalidTransitionException("never"));
        await host.PublishAsync("doc-1");
        var letter = await host.Store.NextAsync();

        await host.Letters.ReplayAsync(letter.Id, default);

        var again = await host.Store.NextAsync();
        Assert.Equal((letter.Id, DeadLetterState.Dead, 1), (again.Id, again.State, again.ReplayCount));
        Assert.Equal(letter.TraceId, again.TraceId);
        Assert.Single((await host.Letters.ListAsync(DeadLetterState.Dead, new PageRequest(), default)).Items);
    }

    [Fact]
    public async Task A_discarded_letter_is_kept_and_cannot_be_replayed()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new ArgumentException("no"));
        await host.PublishAsync("doc-1");
        var letter = await host.Store.NextAsync();

        Assert.Equal(DeadLetterState.Discarded, (await host.Letters.DiscardAsync(letter.Id, default)).State);

        await Assert.ThrowsAsync<InvalidTransitionException>(() => host.Letters.ReplayAsync(letter.Id, default));
        Assert.Equal(DeadLetterState.Discarded, (await host.Letters.GetAsync(letter.Id, default)).State);
        Assert.Equal(1, host.Script.Tries["read-document doc-1"]);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_stored_at_first_is_stored_later()
    {
        await using var host = await StartAsync();
        var refused = 0;
        host.Store.Refuses = _ => Interlocked.Increment(ref refused) <= 3;
        host.Script.FailReading(() => new ArgumentException("no"));
        await host.PublishAsync("doc-1");

        Assert.Equal("ArgumentException", (await host.Store.NextAsync()).Reason);
        Assert.Equal(4, refused);
    }

    [Fact]
    public async Task Bytes_that_are_no_message_become_a_letter_and_come_back_unchanged_when_replayed()
    {
        await using var host = await StartAsync();
        byte[] body = [0xff, 0xfe, .. "{ not json"u8];
        await SendRawAsync(host, "read-document", body);

        var letter = await host.Store.NextAsync();
        Assert.Equal("UNREADABLE", letter.Reason);
        Assert.Equal(body, Convert.FromBase64String(letter.Body));

        await host.Letters.ReplayAsync(letter.Id, default);
        var again = await host.Store.NextAsync();
        Assert.Equal((letter.Id, letter.Body, letter.Reason), (again.Id, again.Body, again.Reason));
    }

    [Fact]
    public async Task A_message_without_a_required_field_is_unreadable()
    {
        await using var host = await StartAsync();
        await SendRawAsync(host, "read-document", """
            {"messageId":"3f1b0000-5d35-0015-6b1c-08dbd9a3b2aa","messageType":["urn:message:FactCheck.Messages:DocumentIngested"],"message":{"workspaceId":"acme"}}
            """u8.ToArray());

        var letter = await host.Store.NextAsync();
        Assert.Equal(("UNREADABLE", "DocumentIngested", "acme"), (letter.Reason, letter.MessageType, letter.Workspace.Value));
        Assert.Single(host.Store.All);
    }

    [Fact]
    public async Task A_message_of_a_type_that_nobody_takes_becomes_a_letter()
    {
        await using var host = await StartAsync();
        var endpoint = await host.Bus.GetSendEndpoint(new Uri($"exchange:{host.QueueOf("read-document")}"));
        await endpoint.Send(new ReviewDecided { WorkspaceId = new("acme"), TaskId = new("tsk-1"), ClaimId = new("clm-1") });

        var letter = await host.Store.NextAsync();
        Assert.Equal(("NO_CONSUMER", "ReviewDecided"), (letter.Reason, letter.MessageType));
    }

    [Fact]
    public async Task A_dead_letter_is_told_with_the_queue_and_the_ids_the_message_named()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new InvalidTransitionException("never"));
        await host.PublishAsync("doc-1");

        var told = await host.Failures.NextAsync();
        Assert.Equal(("acme", "read-document", "STATE_INVALID"), (told.WorkspaceId.Value, told.Queue, told.Reason));
        Assert.Equal(("doc-1", null), (told.DocumentId?.Value, told.ClaimId?.Value));
    }

    [Fact]
    public async Task A_failure_to_hear_of_failures_is_a_letter_and_is_not_told_again()
    {
        await using var host = await StartAsync();
        host.Script.FailReading(() => new ArgumentException("no"));
        host.Failures.AreRefused = true;
        await host.PublishAsync("doc-1");
        Assert.Equal("read-document", (await host.Failures.NextAsync()).Queue);
        await host.Store.NextAsync();
        Assert.Equal(host.QueueOf("note-failure"), (await host.Store.NextAsync()).Queue);

        await host.PublishAsync("doc-2");

        Assert.Equal("doc-2", (await host.Failures.NextAsync()).DocumentId?.Value);
    }

    [Fact]
    public async Task A_host_stops_at_once_while_messages_wait_for_their_next_try()
    {
        var host = await StartAsync(("Retry:FirstDelay", "00:00:30"), ("Retry:LongestDelay", "00:01:00"), ("Retry:TransientFor", "00:15:00"));
        host.Script.OnMessage = (_, _) => throw new TimeoutException();
        await host.PublishAsync("doc-1");
        await host.Script.NextTryAsync();
        await host.Script.NextTryAsync();

        var watch = Stopwatch.StartNew();
        await host.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"The host took {watch.Elapsed} to stop.");
        Assert.Empty(host.Store.All);
    }

    [Fact]
    public async Task A_host_stops_in_time_while_a_consumer_works_and_heeds_its_cancellation()
    {
        var host = await StartAsync();
        host.Script.OnMessage = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await host.PublishAsync("doc-1");
        await host.Script.NextTryAsync();
        await host.Script.NextTryAsync();

        var watch = Stopwatch.StartNew();
        await host.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"The host took {watch.Elapsed} to stop.");
        Assert.Empty(host.Store.All);
    }

    internal Task<TestHost> StartAsync(params (string Name, string Value)[] more)
    {
        var settings = Settings.ToDictionary();
        foreach (var (name, value) in more)
            settings[name] = value;
        return TestHost.StartAsync(settings);
    }

    internal static async Task SendRawAsync(TestHost host, string queue, byte[] body)
    {
        var endpoint = await host.Bus.GetSendEndpoint(new Uri($"exchange:{host.QueueOf(queue)}"));
        await endpoint.Send(new SerializedMessageBody(), Pipe.Execute<SendContext<SerializedMessageBody>>(context =>
            context.Serializer = new CopyBodySerializer(new ContentType("application/vnd.masstransit+json"), new BytesMessageBody(body))));
    }

    public virtual void Dispose()
    {
        _listener.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Within the process.</summary>
public sealed class InMemoryMessagingTests : MessagingContract
{
    internal override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Transport"] = "InMemory" };
}
