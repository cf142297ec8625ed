using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Weighing;

using Stance = Core.Verification.Stance;

/// <summary>What a passage lacks, by structure, to decide a claim. The learnt weights take it into account; a verdict needs more than the model's word against it.</summary>
/// <param name="IsElsewhere">It has none of the claim's names and peoples: it may be of something else, or speak of them as "he" and "it".</param>
/// <param name="IsOpenByFigures">Both have figures, and structure finds that they decide nothing.</param>
/// <param name="IsNotSaid">It has no figure for the claim's, tells what was planned for what was done, or turns doer and done to.</param>
/// <param name="IsOfOtherTime">It names other days than the claim.</param>
/// <param name="HasFigures">The claim has figures.</param>
/// <param name="IsOnceAndSaidButForTime">It says all of the claim, names and words in one run of sentences, but for when, and it is of something that happens once.</param>
internal readonly record struct StanceGaps(bool IsElsewhere, bool IsOpenByFigures, bool IsNotSaid, bool IsOfOtherTime, bool HasFigures, bool IsOnceAndSaidButForTime)
{
    /// <summary>Nearly every word of the claim.</summary>
    private const double AllWords = 0.85;

    public static StanceGaps Of(StanceReading reading)
    {
        var (claim, text, structure) = (reading.Reading.Claim, reading.Reading.Text, reading.Structure);
        return new(
            structure.Basis == StanceBasis.OtherMatter && claim.Names.Count + claim.Peoples.Count > 0
                && reading.Reading.NamesFound == 0 && !claim.Peoples.Overlaps(reading.Reading.Concepts),
            structure is { Stance: Stance.Neutral, Basis: StanceBasis.Figures or StanceBasis.NoFigure }
                && (text.Figures.Count > 0 || structure.Basis == StanceBasis.Figures),
            structure.Basis == StanceBasis.NoFigure
                || reading.Windows.Count > 0 && Modality.IsPlanned(reading.Windows[^1].Of(text.Text)) && !Modality.IsUnreal(claim.Text)
                || WordOrder.IsReversed(claim, new Window(text.Sentences)),
            structure.Basis == StanceBasis.OtherTime,
            claim.Figures.Count > 0,
            structure.Basis == StanceBasis.OtherTime && reading.Reading.HasAllNames && claim.Figures.Count == 0
                && claim.ContentWords.Any(word => Once.IsOnceOrWork(word)) && reading.Reading.NearestShare >= AllWords);
    }

    /// <summary>Why the model's word for a stance does not suffice for a verdict; null where nothing is lacking.</summary>
    public string? DoubtOf(Stance stance) => this switch
    {
        { IsOfOtherTime: true } when stance != Stance.Refutes => "it is about another time",
        // What the model says of figures, it may say of others' figures.
        { IsElsewhere: true, HasFigures: true } => "it does not name what the claim is about",
        { IsNotSaid: true } when stance == Stance.Supports => "it does not say what the claim says, only the stance model reads it so",
        _ => null,
    };
}
