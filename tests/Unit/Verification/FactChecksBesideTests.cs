using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification;

/// <summary>Published fact-checks of the claim that is verified.</summary>
public sealed class FactChecksBesideTests
{
    [Fact]
    public async Task Fact_checks_of_others_stand_beside_the_verdict_and_do_not_change_it()
    {
        var store = new MemoryEvidence();
        store.Add(FactCheck("The flood in Norway killed more than 1,400 people.", "False", "2023-10-01"));
        store.Add(FactCheck("The flood in Norway killed more than 3,000 people.", "Pants on fire", "2023-10-02"));
        store.Add(FactCheck("The flood in Norway killed over 1,400 people.", "Outdated", "2023-12-01"));
        var verifier = new ClaimVerifier(new AllPassages([Passages.Of("At least 1,400 people died in the flood in Norway.", "Fjord News", "https://fjord.example/1")]),
            new EvidenceJudge(new StructuredStanceClassifier(), new JudgingOptions()), new FakeTimeProvider(Passages.EndOfOctober30),
            new FactCheckMatcher(store, new FakeTimeProvider(Passages.EndOfOctober30)));
        var result = await verifier.VerifyAsync(Passages.Claim("The flood in Norway killed more than 1,400 people."), default);
        Assert.Equal(Verdict.Supported, result.Verdict);
        Assert.Equal(["False", "Outdated"], result.FactChecks.Where(check => check.Match == MatchKind.Same).Select(check => check.Rating).Order());
        Assert.True(Assert.Single(result.FactChecks, check => check.Rating == "Outdated").IsLater);
        Assert.DoesNotContain(result.FactChecks, check => check.Rating == "Pants on fire" && check.Match == MatchKind.Same);
        Assert.All(result.FactChecks, check => Assert.NotEmpty(check.Why));
        Assert.Contains("Example Facts checked the same claim (1 October 2023) and rated it “False”: their rating, which is no part of this verdict.", result.Justification, StringComparison.Ordinal);
    }

    private static PublishedFactCheck FactCheck(string claim, string rating, string published) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = EvidenceIdentity.FactCheckIdOf(WorkspaceId.Default, $"https://facts.example/{rating}", claim),
        Url = $"https://facts.example/{rating}",
        ClaimText = claim,
        Publisher = "Example Facts",
        Rating = rating,
        PublishedAt = new DateTimeOffset(DateOnly.ParseExact(published, "yyyy-MM-dd"), default, TimeSpan.Zero),
        ImportedAt = Passages.EndOfOctober30,
        Trace = new(""),
    };
}
