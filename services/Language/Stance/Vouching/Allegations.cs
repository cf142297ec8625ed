using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Vouching;

using Stance = Core.Verification.Stance;

/// <summary>Tells that a passage only reports an allegation: "X alleges Y" bears out that X does, not Y.</summary>
internal static class Allegations
{
    private const string Doubt = "an allegation that is reported is not the fact alleged";

    /// <summary>Why the passage should not decide a verdict, for a person; null where it vouches for what it says, or the claim is about the saying.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="stance">Only support is meant: who alleges something else contradicts nothing by it either, but says no more than that.</param>
    /// <param name="sentences">The sentences that decided.</param>
    public static string? DoubtOf(ReadText claim, Stance stance, string sentences) =>
        stance != Stance.Supports ? null
        : Modality.IsAlleged(sentences) && !Modality.IsAlleged(claim.Text) && !Modality.IsReported(claim.Text) ? Doubt
        : Accusations.IsOnly(claim, sentences) ? Doubt : null;

    /// <summary>The same for a judgement by a figure, from the sentence it stands in.</summary>
    public static string? DoubtOf(PassageReading reading, StanceJudgement judgement) =>
        judgement.Figure is { } figure && reading.Text.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(figure.Span)) is { } sentence
            ? DoubtOf(reading.Claim, judgement.Stance, sentence.Span.Of(reading.Text.Text)) : judgement.Doubt;
}
