using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>Whether two sentences say the same of two figures: one may deny, allege or turn round what the other tells.</summary>
internal static class FigurePolarity
{
    /// <summary>As strong as a denial in words.</summary>
    private const double Denied = 0.4;

    private const double Contrary = 0.85;

    /// <summary>Two figures of one thing were compared.</summary>
    private const double Open = 0.25;

    /// <param name="judgement">What the figures alone say.</param>
    /// <param name="claim">The claim's figure.</param>
    /// <param name="passage">The passage's.</param>
    /// <param name="reading">Both texts.</param>
    /// <returns>What they say with the words around them.</returns>
    public static StanceJudgement Apply(StanceJudgement judgement, Figure claim, Figure passage, PassageReading reading)
    {
        if (judgement.Stance == Stance.Neutral)
            return judgement;
        if (judgement.Stance == Stance.Supports && IsAsked(reading, passage.Sentence))
            return Neutral(judgement, $"'{passage.Words}' is only asked about");
        if (judgement.Stance == Stance.Supports && Prefixes.Differ(claim.Sentence.Words, passage.Sentence.Words))
            return Neutral(judgement, $"'{passage.Words}' is told of the contrary");
        return ByDenial(judgement, claim, passage) ?? ByNegation(judgement, claim, passage, reading) ?? ByDirection(judgement, claim, passage, reading)
            ?? ByAllegation(judgement, passage, reading) ?? judgement;
    }

    /// <summary>A question tells nothing, unless the claim is one too.</summary>
    public static bool IsAsked(PassageReading reading, ReadSentence sentence) =>
        Questions.IsAsked(reading.Claim, sentence.Span.Of(reading.Text.Text));

    private static StanceJudgement? ByDenial(StanceJudgement judgement, Figure claim, Figure passage)
    {
        var own = Denials.Of(claim.Sentence, claim.Quantity.Span.Start);
        var other = Denials.Of(passage.Sentence, passage.Quantity.Span.Start);
        if (own != Denial.None && other != Denial.None || own == other)
            return null;
        var denial = own == Denial.None ? other : own;
        var isDenied = judgement.Stance == Stance.Supports && (own == Denial.None || own == Denial.OfText);
        return isDenied
            ? new(Stance.Refutes, Denied, $"'{passage.Words}' agrees with '{claim.Words}', but {(own == Denial.None ? "it is denied" : "it is told as true")}", judgement.Figure)
            {
                // The denying word decides, which the model may read over.
                Basis = StanceBasis.Words,
                Doubt = denial == Denial.OfSomebody ? Denials.Doubt : null,
            }
            : Neutral(judgement, $"'{passage.Words}' is {(own == Denial.None ? "only denied" : "not denied")}");
    }

    private static StanceJudgement? ByNegation(StanceJudgement judgement, Figure claim, Figure passage, PassageReading reading)
    {
        if ((claim.Denied is null) == (passage.Denied is null))
            // Not having closed 12 does not contradict not having closed 20.
            return claim.Denied is not null && judgement.Stance == Stance.Refutes ? Neutral(judgement, $"'{passage.Words}' and '{claim.Words}' are both negated") : null;
        // "Says 'never' again to $100": it denies in words of its own.
        if (FigureNegation.MayDeny(claim.Denied is null ? claim.Sentence : passage.Sentence))
            return null;
        var denied = claim.Denied ?? passage.Denied!;
        var isOfTheSame = (claim.Denied is null ? reading.Claim.Concepts : reading.Text.Concepts).Contains(denied);
        return isOfTheSame && judgement.Stance == Stance.Supports
            ? Refuted(judgement, $"'{passage.Words}' agrees with '{claim.Words}', but one of the two is negated")
            : Neutral(judgement, $"of '{passage.Words}' and '{claim.Words}' one is negated");
    }

    // What befell people is compared as such.
    private static StanceJudgement? ByDirection(StanceJudgement judgement, Figure claim, Figure passage, PassageReading reading)
    {
        if (claim.Fates.Count > 0 || Opposites.Find(reading.Claim.ContentWords, new Window([passage.Sentence])) is not { } opposite
            || reading.Claim.Concepts.Contains(opposite.Passage.Concept) || !IsInClause(opposite.Passage, passage))
            return null;
        var why = $"'{opposite.Passage.Lower}' is the opposite of '{opposite.Claim.Lower}'";
        // "Closed 12" and "opened 12" may both be true, "rose by 4 percent" and "fell by 4 percent" not.
        return opposite.Claim.Concept is "rise" or "fall" ? Refuted(judgement, why) : Neutral(judgement, why);
    }

    private static StanceJudgement? ByAllegation(StanceJudgement judgement, Figure passage, PassageReading reading) =>
        Allegations.DoubtOf(reading.Claim, Stance.Supports, passage.Sentence.Span.Of(reading.Text.Text)) is { } doubt ? Neutral(judgement, $"'{passage.Words}': {doubt}") : null;

    private static StanceJudgement Refuted(StanceJudgement judgement, string why) =>
        new(Stance.Refutes, Contrary, why, judgement.Figure);

    private static StanceJudgement Neutral(StanceJudgement judgement, string why) =>
        new(Stance.Neutral, Open, why, judgement.Figure);

    private static bool IsInClause(ReadWord word, Figure figure)
    {
        var (from, to) = word.Start < figure.Quantity.Span.Start ? (word.Start, figure.Quantity.Span.Start) : (figure.Quantity.Span.End, word.Start);
        return !figure.Sentence.Words.Any(other => other.Start >= from && other.End <= to && other.EndsClause);
    }
}
