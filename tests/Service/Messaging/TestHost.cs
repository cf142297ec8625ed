using FactCheck.Core.Operations;
using FactCheck.Hosting.Messaging;
using FactCheck.Messages;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>A host with a bus, a script for its consumers and dead letters in memory.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>Longest wait for something that must happen; over it is a failure, never "perhaps later".</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IHost _host;

    private TestHost(IHost host)
    {
        _host = host;
        Script = host.Services.GetRequiredService<Script>();
        Store = host.Services.GetRequiredService<MemoryDeadLetters>();
        Failures = host.Services.GetRequiredService<Failures>();
    }

    public Script Script { get; }

    public MemoryDeadLetters Store { get; }

    public Failures Failures { get; }

    public DeadLetters Letters => _host.Services.GetRequiredService<DeadLetters>();

    public IBus Bus => _host.Services.GetRequiredService<IBus>();

    public IServiceProvider Services => _host.Services;

    /// <summary>The bus's name of a queue, prefix included.</summary>
    public string QueueOf(string queue) => _host.Services.GetRequiredService<EndpointPolicy>().Queues.Single(name => name.EndsWith(queue, StringComparison.Ordinal));

    /// <param name="settings">Of the section Messaging; they win over the short waits that tests use.</param>
    /// <param name="consumers">Default: the three test consumers.</param>
    /// <param name="configure">Anything more.</param>
    public static async Task<TestHost> StartAsync(IReadOnlyDictionary<string, string> settings,
        Action<IBusRegistrationConfigurator>? consumers = null, Action<HostApplicationBuilder>? configure = null)
    {
        var host = Build(settings, consumers, configure);
        await host.StartAsync().WaitAsync(Patience);
        var started = new TestHost(host);
        var health = await host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, Patience);
        Assert.Equal(BusHealthStatus.Healthy, health);
        return started;
    }

    public static IHost Build(IReadOnlyDictionary<string, string> settings,
        Action<IBusRegistrationConfigurator>? consumers = null, Action<HostApplicationBuilder>? configure = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Messaging:Retry:FirstDelay"] = "00:00:00.002",
            ["Messaging:Retry:LongestDelay"] = "00:00:00.020",
            ["Messaging:Retry:TransientFor"] = "00:00:00.400",
            ["Messaging:Retry:NotFoundFor"] = "00:00:00.020",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Messaging:" + setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<Script>();
        builder.Services.AddSingleton<Failures>();
        builder.Services.AddSingleton<MemoryDeadLetters>();
        builder.Services.AddSingleton<IDeadLetterStore>(provider => provider.GetRequiredService<MemoryDeadLetters>());
        configure?.Invoke(builder);
        builder.AddMessaging(consumers ?? (bus =>
        {
            bus.AddConsumer<ReadDocumentConsumer>();
            bus.AddConsumer<IndexDocumentConsumer>();
            bus.AddConsumer<NoteFailureConsumer>();
        }));
        return builder.Build();
    }

    // Asynchronous, so that what the bus keeps in async locals does not reach the test's next host.
    public async Task PublishAsync(string document) =>
        await Bus.Publish(new DocumentIngested { WorkspaceId = new("acme"), DocumentId = new(document) });

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
