using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Tests.Service.Verification.Sources;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>An OpenAI-compatible endpoint with a model that does what the last instruction it finds in a passage says, and else what the test says.</summary>
internal sealed class ModelStub(OutsideStub http)
{
    public const string Path = "/v1/chat/completions";

    /// <summary>What it answers to a question without orders.</summary>
    public string Honest { get; set; } = Answers.NotEnough;

    /// <summary>Words that it takes for an order wherever they stand, and what they make it answer, from the prompt.</summary>
    public ConcurrentDictionary<string, Func<string, string>> Orders { get; } = new();

    /// <summary>Members of the message and the choice that come with an obedient answer, e.g. a tool call.</summary>
    public Action<JsonObject>? Obedient { get; set; }

    /// <summary>Requests as they came.</summary>
    public ConcurrentQueue<JsonElement> Requests { get; } = new();

    public static async Task<ModelStub> StartAsync()
    {
        var stub = new ModelStub(await OutsideStub.StartAsync());
        stub.Http.On(Path, stub.AnswerAsync);
        return stub;
    }

    public OutsideStub Http { get; } = http;

    /// <summary>As a model does.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var request = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        Requests.Enqueue(request);
        var prompt = request.GetProperty("messages").EnumerateArray().Last().GetProperty("content") is { ValueKind: JsonValueKind.Array } parts
            ? string.Concat(parts.EnumerateArray().Select(part => part.GetProperty("text").GetString()))
            : request.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
        // The whole text, data and all: this model does not know one from the other.
        var order = Orders.Keys.LastOrDefault(key => prompt.Contains(key, StringComparison.Ordinal));
        var choice = new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = order is null ? Honest : Orders[order](prompt) },
        };
        if (order is not null)
            Obedient?.Invoke(choice);
        await context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = "some-model-2026",
            ["choices"] = new JsonArray(choice),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1_000, ["completion_tokens"] = 100, ["total_tokens"] = 1_100 },
        });
    }
}
