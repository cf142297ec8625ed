using RabbitMQ.Client;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>The broker that the environment names; tests that need it are skipped without.</summary>
internal static class RabbitMQBroker
{
    public const string Variable = "FACTCHECK_TEST_RABBITMQ";

    private static readonly string[] Queues = ["read-document", "index-document", "note-failure"];

    public static string NewPrefix()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)),
            $"{Variable} is not set: it names a RabbitMQ, e.g. amqp://guest:guest@localhost:5672");
        return "t" + Guid.NewGuid().ToString("N")[..12];
    }

    public static IReadOnlyDictionary<string, string> SettingsFor(string prefix) => new Dictionary<string, string>
    {
        ["Transport"] = "RabbitMQ",
        ["RabbitMQ:Address"] = Environment.GetEnvironmentVariable(Variable)!,
        ["QueuePrefix"] = prefix,
    };

    public static Task DeclareAsync(string queue, IDictionary<string, object?> arguments) =>
        OnChannelAsync(channel => channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments));

    public static Task UnbindAsync(string queue) => OnChannelAsync(channel => channel.QueueUnbindAsync(queue, queue, ""));

    public static Task BindAsync(string queue) => OnChannelAsync(channel => channel.QueueBindAsync(queue, queue, ""));

    /// <summary>Deletes what hosts with this prefix declared.</summary>
    public static void Remove(string prefix) => OnChannelAsync(async channel =>
    {
        foreach (var queue in Queues.SelectMany(name => new[] { $"{prefix}-{name}", $"{prefix}-{name}-poison" }))
        {
            await channel.QueueDeleteAsync(queue);
            await channel.ExchangeDeleteAsync(queue);
        }
        foreach (var message in new[] { "DocumentIngested", "MessageDeadLettered" })
            await channel.ExchangeDeleteAsync($"{prefix}-FactCheck.Messages:{message}");
    }).GetAwaiter().GetResult();

    /// <summary>Deletes these queues with what belongs to them. Exchanges of events stay: they hold nothing.</summary>
    public static void Remove(IReadOnlyCollection<string> queues) => OnChannelAsync(async channel =>
    {
        foreach (var queue in queues.SelectMany(name => new[] { name, $"{name}-poison" }))
        {
            await channel.QueueDeleteAsync(queue);
            await channel.ExchangeDeleteAsync(queue);
        }
    }).GetAwaiter().GetResult();

    private static async Task OnChannelAsync(Func<IChannel, Task> work)
    {
        var factory = new ConnectionFactory { Uri = new Uri(Environment.GetEnvironmentVariable(Variable)!) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await work(channel);
    }
}
