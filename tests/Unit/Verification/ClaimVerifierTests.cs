using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Retrieval;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification;

public sealed class ClaimVerifierTests
{
    private const string Toll = "The flood in Norway killed more than 1,400 people.";
    private const string Count = "Rebels in Peru hold 224 people hostage.";

    private static Task<VerificationResult> VerifyAsync(ClaimToVerify claim, params EvidencePassage[] passages) =>
        new ClaimVerifier(new AllPassages(passages), new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions()), new FakeTimeProvider(Passages.EndOfOctober30)).VerifyAsync(claim, default);

    [Fact]
    public async Task Without_passages_there_is_not_enough_evidence()
    {
        var result = await VerifyAsync(Passages.Claim(Toll));
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Empty(result.Evidence);
        Assert.Null(result.Confidence);
    }

    [Fact]
    public async Task Later_evidence_does_not_count_but_supersedes()
    {
        var result = await VerifyAsync(Passages.Claim(Toll),
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("Norway has lowered the toll of the flood: about 1,200 people died, the government said on Friday.", "Coast Post", "https://coast.example/2", "2023-11-11"));
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal(1200, result.SupersededBy!.Figure!.Value);
        Assert.StartsWith("about 1,200 (10 November 2023) replaces", result.SupersededBy.Why, StringComparison.Ordinal);
        var later = Assert.Single(result.Evidence, link => link.Stance == Stance.Refutes);
        Assert.False(later.Counted);
        Assert.Contains("11 November 2023", later.NotCountedBecause, StringComparison.Ordinal);
        Assert.Contains("[1]", result.Justification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_the_very_moment_counts()
    {
        var passage = Passages.Of("At least 1,400 people died in the flood in Norway.") with { PublishedAt = Passages.EndOfOctober30 };
        Assert.Equal(Verdict.Supported, (await VerifyAsync(Passages.Claim(Toll), passage)).Verdict);
        passage = passage with { PublishedAt = Passages.EndOfOctober30.AddMilliseconds(1) };
        Assert.Equal(Verdict.NotEnoughEvidence, (await VerifyAsync(Passages.Claim(Toll), passage)).Verdict);
    }

    [Fact]
    public async Task Undated_evidence_counts_with_less_weight_and_the_justification_says_so()
    {
        var result = await VerifyAsync(Passages.Claim(Toll), Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", published: null));
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Contains("Undated evidence counts with less weight", result.Justification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claims_own_document_and_the_claimants_words_do_not_count()
    {
        var claim = Passages.Claim(Toll, claimant: "Ola Berg", document: new DocumentId("doc-1"), url: "https://fjord.example/1", publisher: "Fjord News");
        var result = await VerifyAsync(claim,
            Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1"),
            Passages.Of("The flood in Norway killed 1,500 people, minister Ola Berg said.", "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.NotEnoughEvidence, result.Verdict);
        Assert.Equal(["from the claim's own document, a copy of it or its publisher", "the claimant's own words"],
            result.Evidence.Select(link => link.NotCountedBecause!).Order());
    }

    [Fact]
    public async Task What_the_claimant_said_is_evidence_for_a_claim_about_the_saying()
    {
        var claim = Passages.Claim("Ola Berg said the flood in Norway killed more than 1,400 people.", claimant: "Ola Berg");
        var result = await VerifyAsync(claim, Passages.Of("The flood in Norway killed 1,500 people, minister Ola Berg said.", "Coast Post", "https://coast.example/2"));
        Assert.Equal(Verdict.Supported, result.Verdict);
    }

    [Fact]
    public async Task Ten_reprints_are_one_source()
    {
        var reprints = Enumerable.Range(1, 10)
            .Select(i => Passages.Of($"At least 1,400 people died in the flood in Norway, paper {i} writes.", $"Paper {i} (Reuters)", $"https://paper{i}.example/x"));
        var denial = Passages.Of("The flood in Norway killed 900 people.", "Coast Post", "https://coast.example/2");
        Assert.Equal(Verdict.ConflictingEvidence, (await VerifyAsync(Passages.Claim(Toll), [.. reprints, denial])).Verdict);
    }

    [Fact]
    public async Task A_newer_count_replaces_an_older_one()
    {
        var result = await VerifyAsync(Passages.Claim(Count),
            Passages.Of("Rebels in Peru hold 224 people hostage, the army said.", "Andes News", "https://andes.example/1", "2023-10-27"),
            Passages.Of("Rebels in Peru hold 239 people hostage, the army said.", "Coast Post", "https://coast.example/2", "2023-10-29"));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Contains(result.Evidence, link => link.NotCountedBecause == "a newer count replaces it: 239 (29 October 2023)");
    }

    [Fact]
    public async Task Counts_of_two_countries_authorities_do_not_replace_each_other()
    {
        var result = await VerifyAsync(Passages.Claim(Count),
            Passages.Of("Peru's government says that rebels hold 224 people hostage.", "Andes News", "https://andes.example/1", "2023-10-27"),
            Passages.Of("Rebels in Peru hold 239 people hostage, Chile's foreign ministry said.", "Coast Post", "https://coast.example/2", "2023-10-29"));
        Assert.Equal(Verdict.ConflictingEvidence, result.Verdict);
    }

    [Theory]
    [InlineData(ClaimType.Opinion)]
    [InlineData(ClaimType.Prediction)]
    public async Task Opinions_and_predictions_get_no_verdict(ClaimType type)
    {
        var result = await VerifyAsync(Passages.Claim(Toll) with { Type = type }, Passages.Of("At least 1,400 people died in the flood in Norway."));
        Assert.Null(result.Verdict);
        Assert.StartsWith("No verdict", result.Justification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_inputs_give_an_equal_id_and_other_inputs_another()
    {
        var passage = Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1");
        var result = await VerifyAsync(Passages.Claim(Toll), passage);
        Assert.Equal(result.Id, (await VerifyAsync(Passages.Claim(Toll), passage)).Id);
        Assert.NotEqual(result.Id, (await VerifyAsync(Passages.Claim(Toll))).Id);
        Assert.NotEqual(result.Id, (await VerifyAsync(Passages.Claim(Toll) with { AsOf = Passages.EndOfOctober30.AddDays(1) }, passage)).Id);
        Assert.NotEqual(result.Id, (await VerifyAsync(Passages.Claim(Count), passage)).Id);
    }

    [Fact]
    public async Task At_most_ten_links_are_kept_and_few_that_decide_nothing()
    {
        var passages = Enumerable.Range(1, 30).Select(i => Passages.Of($"The flood in Norway killed {1500 + i} people.", $"Paper {i}", $"https://paper{i}.example/x"))
            .Concat(Enumerable.Range(1, 30).Select(i => Passages.Of($"The flood in Norway damaged house {i}.", $"Sheet {i}", $"https://sheet{i}.example/x")));
        Assert.Equal(10, (await VerifyAsync(Passages.Claim(Toll), [.. passages])).Evidence.Count);
        var neutral = await VerifyAsync(Passages.Claim(Toll), [.. passages.Skip(30)]);
        Assert.Equal(3, neutral.Evidence.Count);
        Assert.Contains("does not make it false", neutral.Justification, StringComparison.Ordinal);
    }

    private sealed class AllPassages(EvidencePassage[] passages) : IEvidenceIndex
    {
        public Task<IReadOnlyList<EvidenceHit>> SearchAsync(EvidenceQuery query, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<EvidenceHit>>([.. passages.Select(passage => new EvidenceHit(passage, 1))]);
    }
}
