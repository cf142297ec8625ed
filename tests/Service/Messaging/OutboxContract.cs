using System.Collections.Concurrent;
using System.Diagnostics;
using FactCheck.Core.Operations;
using FactCheck.Hosting.Messaging;
using FactCheck.Messages;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>What the outbox does on every transport.</summary>
public abstract class OutboxContract : IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(5);

    // Of this test alone: spans of tests that run beside it are not looked at.
    private readonly ActivityContext _submit = new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
    private readonly ConcurrentDictionary<ActivitySpanId, Activity> _spans = new();
    private readonly ActivityListener _listener;

    protected OutboxContract()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name is "MassTransit" or "FactCheck.Hosting",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => _spans[span.SpanId] = span,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    internal WatchedTime Time { get; } = new();

    internal MemoryOutbox Outbox { get; } = new();

    internal abstract IReadOnlyDictionary<string, string> Settings { get; }

    [Fact]
    public async Task An_announced_record_is_published_in_its_own_trace_and_marked()
    {
        await using var host = await StartAsync();
        var note = Put("doc-1");

        Assert.Equal(1, await AnnouncerOf(host).AnnounceAsync([note], default));

        var seen = await host.Script.NextHandledAsync();
        Assert.Equal("doc-1", seen.Document);
        Assert.Equal(["MassTransit", "announce Note"], SourcesUpTo(seen.Traceparent!, _submit.SpanId));
        Assert.True(Outbox.Get("doc-1").Announced);
    }

    [Fact]
    public async Task The_callers_activity_stays_the_parent_when_it_is_of_the_records_trace()
    {
        await using var host = await StartAsync();
        using var caller = new Activity("caller").SetParentId(_submit.TraceId, _submit.SpanId).Start();

        await AnnouncerOf(host).AnnounceAsync([Put("doc-1")], default);

        Assert.Equal(["MassTransit"], SourcesUpTo((await host.Script.NextHandledAsync()).Traceparent!, caller.SpanId));
    }

    [Fact]
    public async Task A_record_announced_already_or_with_nothing_to_say_is_not_published()
    {
        await using var host = await StartAsync();
        var silent = Put("silent");

        Assert.Equal(1, await AnnouncerOf(host).AnnounceAsync([silent, Put("doc-1") with { Announced = true }], default));
        await AnnouncerOf(host).AnnounceAsync([Put("doc-2")], default);

        Assert.True(Outbox.Get("silent").Announced);
        Assert.Equal("doc-2", (await host.Script.NextHandledAsync()).Document);
    }

    [Fact]
    public async Task What_could_not_be_published_is_announced_by_the_sweeper_once_it_is_old_enough()
    {
        await using var host = await StartAsync();
        using (host.Bus.ConnectPublishObserver(new RefusingBus()))
            Assert.Equal(0, await AnnouncerOf(host).AnnounceAsync([Put("doc-1")], default));
        Assert.False(Outbox.Get("doc-1").Announced);

        Time.Advance(SweepInterval);
        await Time.SomebodyWaitsAsync(SweepInterval);
        Assert.False(Outbox.Get("doc-1").Announced, "younger than SweepAfter");
        Time.Advance(SweepInterval);
        await Time.SomebodyWaitsAsync(SweepInterval);
        Time.Advance(SweepInterval);

        Assert.Equal("doc-1", await Outbox.NextMarkedAsync());
        Assert.Equal("doc-1", (await host.Script.NextHandledAsync()).Document);
    }

    [Fact]
    public async Task A_sweep_goes_on_while_there_is_more_and_survives_a_store_that_is_away()
    {
        for (var document = 1; document <= 5; document++)
            Put($"doc-{document}", age: TimeSpan.FromHours(2));
        Outbox.IsAway = true;
        await using var host = await StartAsync(("Outbox:SweepBatch", "2"));
        Outbox.IsAway = false;

        Time.Advance(SweepInterval);

        for (var document = 1; document <= 5; document++)
            Assert.Equal($"doc-{document}", await Outbox.NextMarkedAsync());
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_is_waited_for_once_and_not_by_every_caller()
    {
        await using var host = await StartAsync(("Outbox:AnnounceTimeout", "00:00:00.500"));
        var refusing = new RefusingBus { Hangs = true };
        using var connected = host.Bus.ConnectPublishObserver(refusing);

        var first = AnnouncerOf(host).AnnounceAsync([Put("doc-1")], default);
        Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(0, await first.WaitAsync(TestHost.Patience));
        Assert.Equal(0, await AnnouncerOf(host).AnnounceAsync([Put("doc-2")], default));

        Assert.Equal(1, refusing.Asked);
    }

    /// <summary>A host whose first sweep is over.</summary>
    internal async Task<TestHost> StartAsync(params (string Name, string Value)[] more)
    {
        var settings = Settings.ToDictionary();
        foreach (var (name, value) in more)
            settings[name] = value;
        var host = await TestHost.StartAsync(settings, bus => bus.AddConsumer<ReadDocumentConsumer>(), builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Services.AddSingleton<IOutbox<Note>>(Outbox);
            builder.Services.AddOutbox<Note>(
                note => note.Id == "silent" ? null : new DocumentIngested { WorkspaceId = new("acme"), DocumentId = new(note.Id) },
                note => note.Trace, note => note.Announced);
        });
        await Time.SomebodyWaitsAsync(SweepInterval);
        return host;
    }

    internal static Announcer<Note> AnnouncerOf(TestHost host) => host.Services.GetRequiredService<Announcer<Note>>();

    internal Note Put(string id, TimeSpan age = default)
    {
        var note = new Note(id, Time.GetUtcNow() - age) { Trace = new($"00-{_submit.TraceId}-{_submit.SpanId}-01") };
        Outbox.Put(note);
        return note;
    }

    /// <summary>The spans from the sender of a message up to the one given, itself not counted: our own by name, the bus's as its source.</summary>
    private List<string> SourcesUpTo(string traceparent, ActivitySpanId top)
    {
        List<string> sources = [];
        for (var id = ActivityContext.Parse(traceparent, null).SpanId; id != top; id = _spans[id].ParentSpanId)
            sources.Add(_spans[id].Source.Name == "MassTransit" ? "MassTransit" : _spans[id].OperationName);
        return sources;
    }

    public virtual void Dispose()
    {
        _listener.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stands for a broker that is away.</summary>
    private sealed class RefusingBus : IPublishObserver
    {
        private int _asked;

        public bool Hangs { get; init; }

        public int Asked => _asked;

        public Task PrePublish<T>(PublishContext<T> context) where T : class
        {
            Interlocked.Increment(ref _asked);
            return Hangs ? Task.Delay(Timeout.Infinite, context.CancellationToken) : throw new IOException("away");
        }

        public Task PostPublish<T>(PublishContext<T> context) where T : class => Task.CompletedTask;

        public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;
    }
}

/// <summary>Within the process, where the bus forgets.</summary>
public sealed class InMemoryOutboxTests : OutboxContract
{
    internal override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Transport"] = "InMemory" };

    [Fact]
    public async Task At_start_what_the_bus_forgot_is_announced_again_at_once()
    {
        Outbox.Put(Put("doc-1", age: TimeSpan.FromMilliseconds(1)) with { Announced = true });
        Outbox.Put(Put("doc-2", age: TimeSpan.FromHours(2)) with { Announced = true });
        await using var host = await StartAsync();

        Assert.Equal("doc-1", (await host.Script.NextHandledAsync()).Document);
        Assert.Equal(Time.GetUtcNow() - TimeSpan.FromHours(1), Assert.Single(Outbox.ReopenedSince));
        Assert.Equal(0, host.Script.HandledUnawaited);
    }
}

/// <summary>Through a real broker, which keeps what it was given.</summary>
public sealed class RabbitMQOutboxTests : OutboxContract
{
    private readonly string _prefix = RabbitMQBroker.NewPrefix();

    internal override IReadOnlyDictionary<string, string> Settings => RabbitMQBroker.SettingsFor(_prefix);

    [Fact]
    public async Task At_start_nothing_is_reopened()
    {
        Outbox.Put(Put("doc-1", age: TimeSpan.FromMinutes(1)) with { Announced = true });
        await using var host = await StartAsync();

        Assert.Empty(Outbox.ReopenedSince);
        Assert.True(Outbox.Get("doc-1").Announced);
    }

    [Fact]
    public async Task An_event_that_no_queue_is_bound_for_is_not_announced_until_one_is()
    {
        await using var host = await StartAsync();
        var queue = host.QueueOf("read-document");
        await RabbitMQBroker.UnbindAsync(queue);

        Assert.Equal(0, await AnnouncerOf(host).AnnounceAsync([Put("doc-1")], default));
        await RabbitMQBroker.BindAsync(queue);
        Assert.Equal(1, await AnnouncerOf(host).AnnounceAsync([Put("doc-1")], default));

        Assert.Equal("doc-1", (await host.Script.NextHandledAsync()).Document);
    }

    public override void Dispose()
    {
        base.Dispose();
        RabbitMQBroker.Remove(_prefix);
    }
}
