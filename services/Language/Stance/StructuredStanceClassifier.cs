namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Judges by rules: figures of the same thing first, by their bounds; words and negation where the claim has no figure.</summary>
/// <remarks>
/// Errs on the side of neutral: it needs the claim's names and time in the passage before it compares, and takes silence for nothing.
/// English only; a passage in another language shares too few words to be anything but neutral, unless names and figures carry it.
/// </remarks>
public sealed class StructuredStanceClassifier : IStanceClassifier
{
    /// <summary>What somebody says is worth a little less than what the text itself says.</summary>
    private const double ReportedFigure = 0.9;

    private const double AllegedFigure = 0.7;

    /// <inheritdoc/>
    public string Method => "rules/1";

    /// <inheritdoc/>
    public StanceJudgement Judge(StanceClaim claim, StancePassage passage)
    {
        var reading = new PassageReading(claim.Reading, passage);
        if (!reading.IsOnTheMatter)
            return new(Stance.Neutral, 0, "it does not name what the claim is about", null);
        if (reading.Period == PeriodRelation.Different)
            return new(Stance.Neutral, 0.1, "it is about another time", null);
        if (claim.Reading.Figures.Count == 0)
            return WordStance.Judge(reading);
        return FigureStance.Judge(reading) is { } judgement
            ? Discount(judgement, passage.Text)
            : new(Stance.Neutral, Math.Round(0.3 * reading.NamesFound / Math.Max(1, reading.Claim.Names.Count), 3), "it has no figure for what the claim counts", null);
    }

    private static StanceJudgement Discount(StanceJudgement judgement, string text)
    {
        if (judgement.Stance == Stance.Neutral || judgement.Figure is null)
            return judgement;
        var factor = Modality.IsAlleged(text) ? AllegedFigure : Modality.IsReported(text) ? ReportedFigure : 1;
        return judgement with { Strength = Math.Round(judgement.Strength * factor, 3) };
    }
}
