using System.Text;
using FactCheck.Protos.Operations.V1;
using FactCheck.Tests.EndToEnd.Deployments;
using FactCheck.Tests.EndToEnd.Scenario;
using RabbitMQ.Client;

namespace FactCheck.Tests.EndToEnd.DeadLetters;

/// <summary>Whatever somebody puts into a queue: it is kept as it is, and the queue goes on.</summary>
[Collection(SplitSystem.Collection)]
public sealed class GarbledMessageTests(SplitSystem system) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("ingestion", "mark-extracted")]
    [InlineData("claim-extraction", "extract-claims")]
    [InlineData("verification", "verify-claim")]
    [InlineData("review", "enqueue-review")]
    public async Task A_message_that_is_no_message_becomes_a_letter_of_its_queue(string service, string queue)
    {
        var deployment = await system.StartedAsync();
        var role = Enum.Parse<ServiceRole>(service.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        var name = $"{deployment.QueuePrefix}-{queue}";
        var garbled = $"no message {Guid.NewGuid():N}";
        await SendAsync(name, garbled);

        var letters = (await system.CallerAsync()).DeadLettersOf(role);
        var letter = await Eventually.GetAsync($"a dead letter of {name}", Limit, async () =>
            (await letters.ListDeadLettersAsync(new ListDeadLettersRequest())).DeadLetters.SingleOrDefault(dead => dead.Queue == name), deployment.Tail);
        Assert.Equal("UNREADABLE", letter.Reason);
        Assert.Equal(garbled, (await letters.GetDeadLetterAsync(new GetDeadLetterRequest { DeadLetterId = letter.DeadLetterId })).DeadLetter.Body);

        await letters.DiscardDeadLetterAsync(new DiscardDeadLetterRequest { DeadLetterId = letter.DeadLetterId });
        Assert.Empty((await letters.ListDeadLettersAsync(new ListDeadLettersRequest())).DeadLetters);
    }

    private static async Task SendAsync(string queue, string body)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(TestServers.Broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.BasicPublishAsync("", queue, mandatory: true, Encoding.UTF8.GetBytes(body));
    }

    public ValueTask DisposeAsync()
    {
        system.TellFailure();
        return ValueTask.CompletedTask;
    }
}
