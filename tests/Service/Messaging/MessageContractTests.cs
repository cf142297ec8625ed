using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Tests.Service.Messaging;

/// <summary>Names and JSON of the events, as they stand on the wire. A change breaks services that are rolled out one after the other.</summary>
public sealed class MessageContractTests
{
    private const string File = "MessageContracts.txt";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task Names_and_json_of_the_events_are_the_pinned_ones()
    {
        await using var host = await TestHost.StartAsync(new Dictionary<string, string> { ["Transport"] = "InMemory" });
        var wire = new Wire();
        using var connected = host.Bus.ConnectPublishObserver(wire);
        foreach (var type in typeof(DocumentIngested).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "FactCheck.Messages").OrderBy(type => type.Name, StringComparer.Ordinal))
            await host.Bus.Publish(Sample(type));

        var expected = (await System.IO.File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Messaging", File))).Split('\n');
        var actual = (string.Join("\n\n", wire.Written) + "\n").Split('\n');
        Assert.True(expected.SequenceEqual(actual), $"{File} and the events differ (- pinned, + now):\n{Differences(expected, actual)}\n\nNow:\n"
            + string.Join('\n', actual));
    }

    /// <summary>Every property set: a number to 3, else to the name of its type.</summary>
    private static object Sample(Type type)
    {
        var json = new JsonObject();
        foreach (var property in type.GetProperties())
        {
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            json[property.Name] = kind == typeof(int) ? JsonValue.Create(3) : JsonValue.Create($"a {kind.Name}");
        }
        return json.Deserialize(type)!;
    }

    private static string Differences(string[] expected, string[] actual) => string.Join('\n',
        expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line)));

    /// <summary>Keeps the type names and the message of each envelope.</summary>
    private sealed class Wire : IPublishObserver
    {
        public List<string> Written { get; } = [];

        public Task PostPublish<T>(PublishContext<T> context) where T : class
        {
            var envelope = JsonNode.Parse(context.Serializer.GetMessageBody(context).GetBytes())!;
            Written.Add($"{context.ContentType}\n{string.Join('\n', envelope["messageType"]!.AsArray())}\n"
                + envelope["message"]!.ToJsonString(Indented));
            return Task.CompletedTask;
        }

        public Task PrePublish<T>(PublishContext<T> context) where T : class => Task.CompletedTask;

        public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;
    }
}
