using System.Diagnostics;
using FactCheck.Core.Identity;
using FactCheck.Messages;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Tests.EndToEnd.Soak;

/// <summary>The floor: the same bus with one consumer that does nothing. Nothing that goes through the bus can be faster.</summary>
internal static class BareBus
{
    private const int Publishers = 8; // as many as the soak has clients

    /// <summary>Messages a second, published and consumed, after a tenth of them to warm up.</summary>
    /// <param name="count">How many.</param>
    /// <param name="broker">RabbitMQ's address; null: in memory.</param>
    public static async Task<double> MeasureAsync(int count, string? broker)
    {
        var counter = new Counter();
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton(counter);
        // Else the first messages are published before there is a queue for them, and nobody counts them.
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter($"bare-{Guid.NewGuid():N}", includeNamespace: false));
            bus.AddConsumer<CountConsumer>();
            if (broker is not null)
                bus.AddConfigureEndpointsCallback((_, _, endpoint) =>
                {
                    if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
                    {
                        rabbit.SetQuorumQueue();
                        rabbit.SetQueueArgument("x-expires", 60_000);
                    }
                });
            if (broker is null)
                bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
            else
                bus.UsingRabbitMq((context, rabbit) =>
                {
                    rabbit.Host(new Uri(broker));
                    // As the product's queues are: replicated, and gone with the test.
                    rabbit.PrefetchCount = 32;
                    rabbit.ConfigureEndpoints(context);
                });
        });
        using var host = builder.Build();
        await host.StartAsync();
        var publisher = host.Services.GetRequiredService<IBus>();
        await RunAsync(publisher, counter, count / 10);
        var started = Stopwatch.GetTimestamp();
        await RunAsync(publisher, counter, count);
        var rate = count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await host.StopAsync();
        return rate;
    }

    private static async Task RunAsync(IBus bus, Counter counter, int count)
    {
        var done = counter.Expect(count);
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Publishers }, async (number, cancellation) =>
            await bus.Publish(new DocumentIngested { WorkspaceId = WorkspaceId.Default, DocumentId = new DocumentId($"doc-{number}") }, cancellation));
        await done;
    }

    private sealed class Counter
    {
        private TaskCompletionSource _done = new();
        private int _left;

        public Task Expect(int count)
        {
            _done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _left = count;
            return _done.Task;
        }

        public void One()
        {
            if (Interlocked.Decrement(ref _left) == 0)
                _done.SetResult();
        }
    }

    private sealed class CountConsumer(Counter counter) : IConsumer<DocumentIngested>
    {
        public Task Consume(ConsumeContext<DocumentIngested> context)
        {
            counter.One();
            return Task.CompletedTask;
        }
    }
}
