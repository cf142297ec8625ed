using System.Text.Json;
using FactCheck.Core.Privacy;
using FactCheck.Core.Verification;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification;

/// <summary>What a result was made from is kept whole, and what of it is another one now is said.</summary>
public sealed class ReplayTests(RecheckHost host) : RecheckScenario(host)
{
    private IVerificationStore Results => Host.Services.GetRequiredService<IVerificationStore>();

    [Fact]
    public async Task The_terms_that_a_verdict_was_made_with_are_used_whatever_is_in_force()
    {
        var result = await FirstAsync();
        var hour = TimeSpan.FromHours(1);
        var other = result with
        {
            Id = new("ver-terms"),
            ExpiresAt = result.VerifiedAt + hour,
            Inputs = result.Inputs! with { Expiry = JsonSerializer.Serialize(new ExpiryOptions { RunningCount = hour, Recent = hour, Historic = hour }) },
        };
        Assert.Empty(await DifferencesAsync(other));
        Assert.Equal(["terms of verdicts: those kept can't be read by this version; its own are used", "Inputs: not the same"],
            await DifferencesAsync(result with { Id = new("ver-no-terms"), Inputs = result.Inputs! with { Expiry = "?" } }));
        // A version that kept neither terms nor the document's hash.
        Assert.Empty(await DifferencesAsync(result with { Id = new("ver-old-terms"), Inputs = result.Inputs! with { Expiry = null, DocumentHash = null } }));
    }

    [Fact]
    public async Task A_document_with_another_text_is_named()
    {
        var result = await FirstAsync();
        Host.Documents.Documents[result.DocumentId!.Value.Value].Text += " It rained.";
        Assert.Equal([$"document {result.DocumentId.Value.Value}: its text is another one", "Inputs: not the same"], await DifferencesAsync(result));
    }

    [Fact]
    public async Task Other_checks_of_a_language_models_answer_are_named()
    {
        var result = await FirstAsync();
        Assert.Contains("checks of the language model's answer: llm/1 then, llm/3 now", await DifferencesAsync(result with
        {
            Id = new("ver-checks"),
            LanguageModel = new("llm/1:some-model", LanguageModelOutcome.Discarded, "it is not of the form asked for", [], "?", null, null),
        }));
    }

    [Fact]
    public async Task Of_a_result_in_which_a_person_was_blanked_it_is_said_and_who_only_stands_in_a_reason_changes_nothing()
    {
        var result = await FirstAsync();
        await EraseAsync("flooded homes"); // a name as good as any: it stands in a reason, and not in the claim
        var blanked = result.Without(await NamesAsync())!;
        Assert.Contains(ErasedNames.Marker, blanked.Evidence[0].Why, StringComparison.Ordinal);
        await Results.UpdateAsync(blanked, result.Revision, Cancellation);
        Assert.Empty(await DifferencesAsync(result, isStored: true));

        var named = await Results.AddAsync(result with { Id = new("ver-person"), Announced = true }, Cancellation);
        await Results.UpdateAsync(named with { ClaimText = "(erased) saw more than 300 flooded homes in Oldford." }, named.Revision, Cancellation);
        var differences = await DifferencesAsync(named, isStored: true);
        Assert.Equal("a person was erased from it: what it was made from is not all there any more", differences.First());
    }

    private async Task<VerificationResult> FirstAsync()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        return await ResultOfAsync(await VerifiedAsync());
    }

    private async Task<VerificationResult> ResultOfAsync(string claim) =>
        await Results.GetAsync(new(Workspace), new((await HistoryAsync(claim)).Single().ResultId), Cancellation);

    private async Task<IEnumerable<string>> DifferencesAsync(VerificationResult result, bool isStored = false)
    {
        if (!isStored)
            await Results.AddAsync(result with { Announced = true }, Cancellation);
        var outcome = await Client.ReplayVerificationResultAsync(new() { ResultId = result.Id.Value }, Own);
        Assert.Equal(outcome.Differences.Count == 0, outcome.Same);
        return outcome.Differences;
    }
}
