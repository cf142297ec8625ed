using FactCheck.Core.Operations;
using FactCheck.Core.Telemetry;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Messaging;

/// <summary>Carries events between the services, keeps what could not be handled, and announces what was stored.</summary>
public static class MessagingModule
{
    // Together well below the 5 s in which a host ends: work in hand gets a moment, waits between tries end at once.
    private static readonly TimeSpan ConsumerStopTimeout = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Adds the bus with the host's consumers, once for each host; see <see cref="MessagingOptions"/>. Needs an <see cref="IDeadLetterStore"/>.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="addConsumers">Adds the consumers; the class's name gives the queue: ExtractClaimsConsumer takes from <c>extract-claims</c>.</param>
    public static void AddMessaging(this IHostApplicationBuilder builder, Action<IBusRegistrationConfigurator> addConsumers)
    {
        var services = builder.Services;
        AddOptions<MessagingOptions>(services, MessagingOptions.Section);
        AddOptions<RetryOptions>(services, RetryOptions.Section);
        AddOptions<OutboxOptions>(services, OutboxOptions.Section);
        services.Configure<MassTransitHostOptions>(host =>
        {
            host.ConsumerStopTimeout = ConsumerStopTimeout;
            host.StopTimeout = StopTimeout;
        });
        services.AddOptions<MassTransitHostOptions>().Configure<IOptions<MessagingOptions>>(
            // A broker that is away does not keep a host from starting: it says so in its health and connects when it can.
            (host, messaging) => host.WaitUntilStarted = messaging.Value.TransportForgets);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<MessagingTelemetry>();
        services.AddSingleton<DeadLetterSink>();
        services.AddSingleton<InHandCount>();
        services.AddSingleton<EndpointPolicy>();
        services.AddSingleton<QueueDepths>();
        services.AddSingleton(provider => new DeadLetters(
            provider.GetRequiredService<IDeadLetterStore>(), provider.GetRequiredService<IBus>(), provider.GetRequiredService<EndpointPolicy>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DeadLetters>>()));

        // The bus logs every failure with the exception's words, which may quote a document; RetryObserver and DeadLetterSink log without.
        builder.Logging.AddFilter("MassTransit.ReceiveTransport", LogLevel.None);
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
        services.AddMassTransit(bus => AddBus(bus, builder.Configuration, addConsumers));
        services.AddHostedService<DeadLetterCount>();
    }

    /// <summary>Adds an <see cref="Announcer{TRecord}"/> and the sweeper behind it. Needs an <see cref="IOutbox{TRecord}"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="eventFor">The event for a record's present state; null where there is none.</param>
    /// <param name="traceOf">The trace a record belongs to.</param>
    /// <param name="isAnnounced">Whether a record's present state is announced already.</param>
    public static void AddOutbox<TRecord>(this IServiceCollection services,
        Announcement<TRecord> eventFor, Func<TRecord, TraceContext> traceOf, Func<TRecord, bool> isAnnounced)
    {
        var record = new OutboxRecord<TRecord>(eventFor, traceOf, isAnnounced);
        services.AddSingleton(provider => new Announcer<TRecord>(record,
            provider.GetRequiredService<IOutbox<TRecord>>(), provider.GetRequiredService<IBus>(),
            provider.GetRequiredService<IOptions<OutboxOptions>>(), provider.GetRequiredService<MessagingTelemetry>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Announcer<TRecord>>>()));
        services.AddHostedService<OutboxSweeper<TRecord>>();
    }

    private static void AddBus(IBusRegistrationConfigurator bus, IConfiguration configuration, Action<IBusRegistrationConfigurator> addConsumers)
    {
        // Read here because the choice of transport is a choice of registrations; an error in it is told by the validation at start.
        var messaging = configuration.GetSection(MessagingOptions.Section).Get<MessagingOptions>() ?? new();
        bus.DisableUsageTelemetry();
        bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(
            messaging.QueuePrefix.Length > 0 ? $"{messaging.QueuePrefix}-" : null, includeNamespace: false));
        addConsumers(bus);
        bus.AddConfigureEndpointsCallback((context, queue, endpoint) => context.GetRequiredService<EndpointPolicy>().Apply(queue, endpoint));
        if (messaging.Transport == MessagingTransport.RabbitMQ)
            bus.UsingRabbitMq((context, broker) => Connect(context, broker, messaging));
        else
            bus.UsingInMemory((context, memory) =>
            {
                Limit(memory, messaging);
                memory.ConfigureEndpoints(context);
            });
    }

    private static void Connect(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator broker, MessagingOptions messaging)
    {
        broker.Host(new Uri(messaging.RabbitMQ.Address!), host =>
        {
            host.PublisherConfirmation = true;
            host.ConnectionName(context.GetRequiredService<IHostEnvironment>().ApplicationName);
        });
        broker.PrefetchCount = Math.Max(messaging.Prefetch, messaging.ConcurrencyOrDefault);
        Limit(broker, messaging);
        broker.ConfigureEndpoints(context);
        var policy = context.GetRequiredService<EndpointPolicy>();
        foreach (var queue in policy.Queues)
            broker.ReceiveEndpoint(EndpointPolicy.PoisonQueueOf(queue), poison => policy.ApplyToPoison(queue, poison));
    }

    private static void Limit(IBusFactoryConfigurator bus, MessagingOptions messaging)
    {
        bus.ConcurrentMessageLimit = messaging.ConcurrencyOrDefault;
        if (messaging.QueuePrefix.Length > 0)
            bus.MessageTopology.SetEntityNameFormatter(
                new PrefixEntityNameFormatter(bus.MessageTopology.EntityNameFormatter, $"{messaging.QueuePrefix}-"));
    }

    private static void AddOptions<TOptions>(IServiceCollection services, string section) where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
