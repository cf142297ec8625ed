using FactCheck.Messages;
using MongoDB.Driver;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>Takes away what a deployment leaves at a broker and in a database that others use too.</summary>
internal static class Leftovers
{
    // The classes of consumers give the queues their names; the tests know the product from outside only, so they are listed here.
    private static readonly string[] Queues =
    [
        "extract-claims", "link-evidence", "mark-in-review", "resolve-claim", "mark-unverifiable",
        "mark-extracted", "mark-unreadable", "verify-claim", "index-passages", "enqueue-review",
        "notify-webhooks", "record-publication",
    ];

    public static async Task RemoveQueuesAsync(string broker, string prefix)
    {
        try
        {
            await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
            await using var channel = await connection.CreateChannelAsync();
            foreach (var name in Queues.SelectMany(queue => new[] { $"{prefix}-{queue}", $"{prefix}-{queue}-poison" }))
            {
                await channel.QueueDeleteAsync(name);
                await channel.ExchangeDeleteAsync(name);
            }
            foreach (var message in typeof(DocumentIngested).Assembly.GetTypes().Where(type => type.Namespace == typeof(DocumentIngested).Namespace))
                await channel.ExchangeDeleteAsync($"{prefix}-{message.Namespace}:{message.Name}");
        }
        catch (BrokerUnreachableException) // a private node that a test stopped: what it holds goes with it
        {
        }
    }

    public static async Task RemoveDatabasesAsync(string database, IEnumerable<string> names)
    {
        var settings = MongoClientSettings.FromConnectionString(database);
        settings.ServerSelectionTimeout = TimeSpan.FromSeconds(2);
        using var client = new MongoClient(settings);
        try
        {
            foreach (var name in names)
                await client.DropDatabaseAsync(name);
        }
        catch (TimeoutException) // as above
        {
        }
    }
}
