using System.Text.Json.Nodes;
using FactCheck.Core.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>What an honest model, or a broken server, may answer instead of what it was asked for.</summary>
public sealed class AnswerFormTests
{
    private const string Claim = "The council of Oldford gave up its plan for a tram.";
    private const string Words = "After months of protest, Oldford's councillors dropped the tram project and will buy three hundred buses instead.";
    private const string Quote = "councillors dropped the tram project";
    private const string Sentence = "Oldford's councillors dropped the tram project.";

    private static string Saying(string sentence, params int[] cites) => Answers.Of("supported", [(1, "supports", Quote)], [(sentence, cites)]);

    [Theory]
    [InlineData("Oldford's councillors dropped the tram project and will buy 300 buses.", "a figure stands in no passage that it cites")] // its digits are not there
    [InlineData("Oldford's councillors dropped the tram project and will buy three hundred buses.", null)]
    [InlineData("Oldford's councillors dropped the tram project and will buy two hundred buses.", "a figure stands in no passage that it cites")]
    public async Task Figures_in_words_are_looked_up_too(string sentence, string? fault)
    {
        await using var asked = await Asked.StartAsync();
        asked.Model.Honest = Saying(sentence, 1);
        var use = (await asked.VerifyAsync(Claim, Asked.Passage(Words))).LanguageModel!;
        Assert.Equal((fault is null ? LanguageModelOutcome.Used : LanguageModelOutcome.Discarded, fault), (use.Outcome, use.Detail));
    }

    [Fact]
    public async Task A_passage_cited_twice_for_one_sentence_is_cited_once()
    {
        await using var asked = await Asked.StartAsync();
        asked.Model.Honest = Saying(Sentence, 1, 1);
        Assert.EndsWith($"{Sentence} [1]", (await asked.VerifyAsync(Claim, Asked.Passage(Words))).Justification, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<JsonObject>, string> Choices() => new()
    {
        { "it refuses", choice => choice["message"] = new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = "I can't help with the tram." }, "it answered with something else than text" },
        { "it refuses beside an answer", choice => choice["message"]!["refusal"] = "I can't help with the tram.", "it answered with something else than text" },
        { "a filter stops it", choice => choice["finish_reason"] = "content_filter", "its answer is not whole" },
        { "it is cut", choice => choice["finish_reason"] = "length", "its answer is not whole" },
        { "it says nothing", choice => choice["message"]!["content"] = null, "it is not of the form asked for" },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task What_is_no_whole_answer_is_not_used_and_not_told(string how, Action<JsonObject> choice, string fault)
    {
        await using var asked = await Asked.StartAsync();
        asked.Model.Orders["tram"] = _ => Saying(Sentence, 1);
        asked.Model.Obedient = choice;
        var result = await asked.VerifyAsync(Claim, Asked.Passage(Words));
        Assert.Equal((how, LanguageModelOutcome.Discarded, fault), (how, result.LanguageModel!.Outcome, result.LanguageModel.Detail));
        Assert.Equal((await Asked.VerifyAloneAsync(Claim, Asked.Passage(Words))).Justification, result.Justification);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_answer()
    {
        await using var asked = await Asked.StartAsync(new() { ["Retries"] = "0" });
        asked.Model.Http.On(ModelStub.Path, async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync("{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        var use = (await asked.VerifyAsync(Claim, Asked.Passage(Words))).LanguageModel!;
        Assert.Equal((LanguageModelOutcome.Unavailable, null), (use.Outcome, use.Answer));
    }

    [Fact]
    public async Task A_time_out_of_its_client_is_no_fault_of_the_verification()
    {
        // By the time that the engine counts, none passes; the client counts by the machine's.
        await using var asked = await Asked.StartAsync(new() { ["Timeout"] = "00:00:00.200" }, new FakeTimeProvider());
        asked.Model.Http.Silent(ModelStub.Path);
        var use = (await asked.VerifyAsync(Claim, Asked.Passage(Words))).LanguageModel!;
        Assert.Equal((LanguageModelOutcome.Unavailable, "no answer in 0.2 s"), (use.Outcome, use.Detail));
    }

    [Fact]
    public async Task Tokens_fewer_than_none_give_nothing_back()
    {
        await using var asked = await Asked.StartAsync(new() { ["DailyTokens"] = "1100", ["CacheLifetime"] = "00:00:00", ["InputPrice"] = "1" });
        var tokens = 1_100;
        asked.Model.Http.On(ModelStub.Path, context => context.Response.WriteAsync($$$"""
            {"id":"x","object":"chat.completion","created":1700000000,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{}"}}],
             "usage":{"prompt_tokens":{{{tokens}}},"completion_tokens":0,"total_tokens":{{{tokens}}}}}
            """));
        tokens = -1_000_000;
        await asked.VerifyAsync(Claim, Asked.Passage(Words));
        tokens = 1_100;
        await asked.VerifyAsync(Claim, Asked.Passage(Words));
        Assert.Equal("the day's tokens are used up", (await asked.VerifyAsync(Claim, Asked.Passage(Words))).LanguageModel!.Detail);
    }
}
