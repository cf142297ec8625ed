using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Unit.Verification;

public sealed class PersonNeededTests
{
    private const double Support = 0.8;

    private static readonly double Confidence = VerdictConfidence.Of(Verdict.Supported, Support, 0.1);

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, false)] // at the threshold is not under it
    [InlineData(0.01, true)]
    public async Task A_person_must_look_where_the_confidence_is_under_the_threshold_set(double above, bool mustLook)
    {
        var result = await VerifyAsync(isCalibrated: true, least: Confidence + above);
        Assert.Equal((Verdict.Supported, Confidence, mustLook), (result.Verdict, result.Confidence, result.NeedsPerson));
        Assert.Equal(mustLook, result.NeedsPersonBecause is not null);
        Assert.Equal(mustLook, result.Justification.Contains(" A person must look: the confidence, 0.", StringComparison.Ordinal));
        if (mustLook)
            Assert.Matches(@"^the confidence, 0\.\d\d, is under 0\.\d\d$", result.NeedsPersonBecause);
    }

    [Theory]
    [InlineData(0, false)] // whatever is calibrated is sure enough
    [InlineData(1, true)] // nothing is
    public async Task The_ends_of_the_threshold_let_all_or_nothing_go(double least, bool mustLook) =>
        Assert.Equal(mustLook, (await VerifyAsync(isCalibrated: true, least)).NeedsPerson);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_confidence_that_is_not_known_is_under_every_threshold(double least)
    {
        var result = await VerifyAsync(isCalibrated: false, least);
        Assert.Equal((null, true, "how sure the verdict is, is not known"), (result.Confidence, result.NeedsPerson, result.NeedsPersonBecause));
    }

    [Fact]
    public async Task Without_a_verdict_a_person_must_look()
    {
        var result = await VerifyAsync(isCalibrated: true, least: 0, Passages.Claim("Rain is beautiful.") with { Type = FactCheck.Core.Claims.ClaimType.Opinion });
        Assert.Equal((null, true, "there is no verdict"), (result.Verdict, result.NeedsPerson, result.NeedsPersonBecause));
    }

    [Fact]
    public void By_default_the_surest_verdicts_need_no_look_and_results_of_older_versions_do()
    {
        var least = new JudgingOptions().LeastConfidence;
        Assert.True(VerdictConfidence.Of(Verdict.Supported, 0.95, 0.02) >= least);
        Assert.True(VerdictConfidence.Of(Verdict.Supported, 0.6, 0.2) < least);
        Assert.True(VerdictConfidence.Of(Verdict.NotEnoughEvidence, 0, 0) < least);
        Assert.True(Core.Records.BareResult().NeedsPerson);
    }

    [Fact]
    public void A_disagreeing_model_and_silent_sources_where_nothing_was_found_are_reasons_too()
    {
        var judge = new EvidenceJudge(new Told(Support, true), new JudgingOptions { LeastConfidence = 0 });
        var (nothing, supported) = (judge.Judge(Passages.Claim("Rain fell."), [], default), judge.Judge(Passages.Claim("Rain fell."), [Passages.Of("It did.")], default));
        SourceAsked[] asked = [new("wikipedia", SourceOutcome.Answered, 0, default, false, null), new("search:news", SourceOutcome.TimedOut, 0, default, false, "no answer in 8 s")];
        Assert.Equal("how sure the verdict is, is not known; not every source could be asked (search:news: time-out)", PersonNeeded.Because(nothing, judge.Options, asked, null));
        Assert.Null(PersonNeeded.Because(supported, judge.Options, asked, null));
        Assert.Equal("a language model disagrees", PersonNeeded.Because(supported, judge.Options, [], new("llm/1:m", LanguageModelOutcome.Contradicts, "x", [], "{}", null, null)));
    }

    private static Task<VerificationResult> VerifyAsync(bool isCalibrated, double least, ClaimToVerify? claim = null) =>
        new ClaimVerifier(new AllPassages([Passages.Of("It did.", "Fjord News", "https://fjord.example/1")]),
            new EvidenceJudge(new Told(Support, isCalibrated), new JudgingOptions { LeastConfidence = least }), new FakeTimeProvider(Passages.EndOfOctober30))
            .VerifyAsync(claim ?? Passages.Claim("Rain fell."), default);

    /// <summary>Says of every passage that it supports the claim.</summary>
    private sealed class Told(double support, bool isCalibrated) : IStanceClassifier
    {
        public string Method => "told/1";

        public bool HasCalibratedShares => isCalibrated;

        public IReadOnlyList<StanceJudgement> Judge(StanceClaim claim, IReadOnlyList<StancePassage> passages, CancellationToken cancellation) =>
            [.. passages.Select(_ => new StanceJudgement(Stance.Supports, support, "as told", null) { Shares = new(support, 0.1, 0.9 - support) })];
    }
}
