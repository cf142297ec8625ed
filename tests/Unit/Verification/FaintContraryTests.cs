using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class FaintContraryTests
{
    [Theory]
    [InlineData(true, 0.5, false, 0.9, Verdict.Supported)] // plain words against what the model alone is sure of
    [InlineData(false, 0.6, false, 0.45, Verdict.Supported)] // what it is sure of against what it is not
    [InlineData(false, 0.6, false, 0.7, Verdict.ConflictingEvidence)]
    [InlineData(true, 0.6, true, 0.7, Verdict.ConflictingEvidence)]
    public void What_is_told_less_plainly_does_not_stand_against_what_is_plain(bool isPlain, double strength, bool isContraryPlain, double contrary, Verdict verdict)
    {
        var judge = new EvidenceJudge(new Told(Stance.Supports, isPlain, strength, Stance.Refutes, isContraryPlain, contrary), new JudgingOptions());
        var judgement = judge.Judge(Passages.Claim("Sorvia had no contacts with the rebels."),
            [Passages.Of("There were none.", "Fjord News", "https://fjord.example/1"), Passages.Of("There were some.", "Coast Post", "https://coast.example/2")], default);
        Assert.Equal(verdict, judgement.Verdict);
    }

    private sealed class Told(Stance first, bool isFirstPlain, double firstStrength, Stance second, bool isSecondPlain, double secondStrength) : IStanceClassifier
    {
        public string Method => "told/1";

        public bool HasCalibratedShares => false;

        public IReadOnlyList<StanceJudgement> Judge(StanceClaim claim, IReadOnlyList<StancePassage> passages, CancellationToken cancellation) =>
            [Of(first, isFirstPlain, firstStrength), Of(second, isSecondPlain, secondStrength)];

        private static StanceJudgement Of(Stance stance, bool isPlain, double strength) =>
            new(stance, strength, "as told", null) { Basis = isPlain ? StanceBasis.Words : StanceBasis.None };
    }
}
