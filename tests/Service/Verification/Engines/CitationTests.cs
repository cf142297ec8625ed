using FactCheck.Core.Verification;

namespace FactCheck.Tests.Service.Verification.Engines;

/// <summary>An answer is used only where it is of the form asked for, and its sentences say what they cite.</summary>
public sealed class CitationTests
{
    private const string Claim = "The council of Oldford gave up its plan for a tram.";
    private const string Words = "After months of protest, Oldford's councillors dropped the tram project and will buy buses instead.";
    private const string Quote = "councillors dropped the tram project";

    [Theory]
    [InlineData("Oldford's councillors did not drop the tram project.", "a sentence is negated where what it cites is not, or the other way round")]
    [InlineData("After months of protest in Farland, councillors dropped the tram project.", "a name stands in no passage that it cites")]
    [InlineData("The council of Oldford held a plan on which many happy voters rely gladly.", "a sentence is about something else")] // the claim's words are no evidence
    [InlineData("The passages do not say when, but Oldford's councillors dropped the tram project.", null)]
    [InlineData("Oldford's councillors dropped the tram project and will buy buses.", null)]
    public async Task A_sentence_says_what_it_cites(string sentence, string? fault)
    {
        await using var asked = await Asked.StartAsync();
        asked.Model.Honest = Answers.Of("supported", [(1, "supports", Quote)], [(sentence, [1])]);
        var result = await asked.VerifyAsync(Claim, Asked.Passage(Words));
        Assert.Equal((fault is null ? LanguageModelOutcome.Used : LanguageModelOutcome.Discarded, fault), (result.LanguageModel!.Outcome, result.LanguageModel.Detail));
    }

    [Theory]
    [InlineData("Oldford's councillors kept the tram project.", "a sentence is negated where what it cites is not, or the other way round")]
    [InlineData("Oldford's councillors never kept the tram project.", null)]
    [InlineData("Oldford's councillors didn't keep the tram project.", null)]
    public async Task A_negation_is_told_again(string sentence, string? fault)
    {
        await using var asked = await Asked.StartAsync();
        asked.Model.Honest = Answers.Of("supported", [(1, "supports", "Oldford's councillors did not keep the tram project")], [(sentence, [1])]);
        var result = await asked.VerifyAsync(Claim, Asked.Passage("Oldford's councillors did not keep the tram project. The mayor spoke."));
        Assert.Equal((fault is null ? LanguageModelOutcome.Used : LanguageModelOutcome.Discarded, fault), (result.LanguageModel!.Outcome, result.LanguageModel.Detail));
    }

    private const string Passages = "\"passages\":[{\"number\":1,\"stance\":\"supports\",\"quote\":\"councillors dropped the tram project\"}]";
    private const string Sentences = "\"justification\":[{\"text\":\"Oldford's councillors dropped the tram project.\",\"cites\":[1]}]";

    [Theory]
    [InlineData("{\"verdict\":\"supported\"," + Passages + "," + Sentences + "}", null)] // as it should be
    [InlineData("{" + Passages + "," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":null," + Passages + "," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"SUPPORTED!\"," + Passages + "," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\",\"passages\":[{\"number\":\"1\",\"stance\":\"supports\",\"quote\":\"x\"}]," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\",\"passages\":[{\"number\":1,\"stance\":\"agrees\",\"quote\":\"x\"}]," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\",\"passages\":[{\"number\":1,\"stance\":\"supports\"}]," + Sentences + "}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\"}]}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[\"x\"]}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\",\"cites\":[\"1\"]}]}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\",\"cites\":null}]}", "it is not of the form asked for")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"\",\"cites\":[1]}]}", "a sentence is empty or too long")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[]}", "its justification has no sentences")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\",\"cites\":[]}]}", "a sentence cites nothing")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\",\"cites\":[2]}]}", "it cites a passage that was not given")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\",\"cites\":[0]}]}", "it cites a passage that was not given")]
    [InlineData("{\"verdict\":\"supported\"," + Passages + ",\"justification\":[{\"text\":\"x\",\"cites\":[-1,1]}]}", "it cites a passage that was not given")]
    [InlineData("[]", "it is not of the form asked for")]
    public async Task An_answer_of_another_form_or_with_other_citations_is_not_used(string answer, string? fault)
    {
        await using var asked = await Asked.StartAsync();
        asked.Model.Honest = answer;
        var result = await asked.VerifyAsync(Claim, Asked.Passage(Words));
        Assert.Equal((fault is null ? LanguageModelOutcome.Used : LanguageModelOutcome.Discarded, fault), (result.LanguageModel!.Outcome, result.LanguageModel.Detail));
    }
}
