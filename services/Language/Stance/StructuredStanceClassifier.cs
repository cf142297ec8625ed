using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

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

    /// <summary>From here on a neutral judgement compared two figures of one thing; below it, a part and a whole.</summary>
    private const double OpenFigure = 0.2;

    /// <summary>As much as words that say the contrary.</summary>
    private const double TurnedRound = 0.5;

    internal const string Name = "rules/6";

    /// <inheritdoc/>
    public string Method => Name;

    /// <inheritdoc/>
    public bool HasCalibratedShares => false;

    /// <inheritdoc/>
    public IReadOnlyList<StanceJudgement> Judge(StanceClaim claim, IReadOnlyList<StancePassage> passages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var judgements = new StanceJudgement[passages.Count];
        for (var i = 0; i < judgements.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            judgements[i] = Judge(claim, passages[i]);
        }
        return judgements;
    }

    /// <summary>The passage's stance towards the claim.</summary>
    public static StanceJudgement Judge(StanceClaim claim, StancePassage passage)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(passage);

        return Judge(new PassageReading(claim.Reading, passage), passage.Text);
    }

    internal static StanceJudgement Judge(PassageReading reading, string text)
    {
        var judgement = Decide(reading, text);
        return judgement with { SameCounts = SameCounts.Of(reading), Doubt = judgement.Doubt ?? Allegations.DoubtOf(reading, judgement) ?? SupportDoubts.Of(reading, judgement) };
    }

    private static StanceJudgement Decide(PassageReading reading, string text)
    {
        if (AlignedStance.Judge(reading) is { } aligned)
            return aligned with { Basis = StanceBasis.SameWords };
        if (Durations.Judge(reading) is { } lasted)
            return lasted with { Basis = lasted.Stance == Stance.Refutes ? StanceBasis.Words : StanceBasis.Sums };
        if (RatedFalse.Judge(reading) is { } rated)
            return rated;
        var isOfOtherTime = reading.IsOnTheMatter && reading.Period == PeriodRelation.Different;
        if (isOfOtherTime)
            return reading.Claim.Figures.Count == 0 && WordStance.OtherDay(reading) is { } day ? day : new(Stance.Neutral, 0.1, Periods.OtherTimeInWords(reading.Claim, reading.Text), null) { Basis = StanceBasis.OtherTime };
        if (Ages.Judge(reading) is { } age)
            return age with { Basis = StanceBasis.Words };
        if (reading.Claim.Figures.Count == 0)
            return JudgeWords(reading);
        var judgement = reading.IsOnTheMatter ? FigureStance.Judge(reading) : null;
        if (judgement is { Stance: Stance.Supports } && Overruled(reading, judgement) is { } overruled)
            return overruled;
        if (judgement is { Stance: Stance.Supports })
            return Discount(judgement, text) with { Basis = StanceBasis.Figures };
        // Before a contradiction is told: the figure may be the sum of those given.
        // Not of a toll: "11 were killed, three of the dead had been counted twice" is no sum.
        var isToll = judgement is { Stance: Stance.Refutes } && reading.Claim.Figures.Any(figure => figure.Fates.Count > 0);
        if (!isToll && Arithmetic.Judge(reading) is { } computed && (computed.Stance == Stance.Supports || judgement is null or { Stance: Stance.Neutral }))
            return computed with { Basis = StanceBasis.Sums };
        if (judgement is null or { Stance: Stance.Neutral, Strength: < OpenFigure } && SameFigures.Judge(reading) is { } same)
            return Overruled(reading, same) ?? Discount(same, text) with { Basis = IsSaid(reading, same) ? StanceBasis.Figures : StanceBasis.SameFigures };
        if (judgement is not null)
            return Discount(judgement, text) with { Basis = judgement.Basis == StanceBasis.None ? StanceBasis.Figures : judgement.Basis };
        return reading.IsOnTheMatter
            ? new(Stance.Neutral, Math.Round(0.3 * reading.NamesFound / Math.Max(1, reading.Claim.Names.Count), 3), $"it has no figure for '{string.Join("' and '", reading.Claim.Figures.Take(2).Select(figure => figure.Words))}'", null) { Basis = StanceBasis.NoFigure }
            : OffTheMatter(reading);
    }

    private static StanceJudgement JudgeWords(PassageReading reading)
    {
        if (WordStance.OtherDay(reading) is { } otherDay)
            return otherDay;
        var judgement = reading.IsOnTheMatter ? WordStance.Judge(reading) : OffTheMatter(reading);
        if (judgement is not { Stance: Stance.Neutral, Basis: not StanceBasis.OtherTime })
            return judgement;
        return SameFigures.Judge(reading) is { } same ? Overruled(reading, same) ?? Discount(same, reading.Text.Text) with { Basis = StanceBasis.SameFigures }
            // Spans of time are no figures, but may be reckoned: so far at such a speed.
            : Arithmetic.Judge(reading) is { Stance: Stance.Supports } computed ? computed with { Basis = StanceBasis.Sums }
            : judgement;
    }

    // The figure is the claim's, and so is who did it to whom.
    private static bool IsSaid(PassageReading reading, StanceJudgement judgement) =>
        judgement.Figure is { } figure && WordOrder.IsSame(reading.Claim, new Window([.. reading.Text.Sentences.Where(sentence => sentence.Span.Contains(figure.Span))]));

    // The figure is the claim's, but who did it to whom is turned round, or another holds the office.
    private static StanceJudgement? Overruled(PassageReading reading, StanceJudgement judgement)
    {
        var sentences = judgement.Figure is { } figure ? [.. reading.Text.Sentences.Where(sentence => sentence.Span.Contains(figure.Span))] : reading.Text.Sentences;
        var why = WordOrder.IsReversed(reading.Claim, new Window(sentences)) ? $"it has the claim's figure, but {(reading.Claim.Names.Count > 1 ? $"'{reading.Claim.Names[0].Words}' and '{reading.Claim.Names[1].Words}' are" : "who did it to whom is")} the other way round"
            : Offices.Conflict(reading.Claim, reading.Text) is { } office ? $"it calls '{office.Name}' {office.Told}, not {office.Claimed}"
            : null;
        return why is null ? null
            : WordOrder.IsContrary(reading.Claim, new Window(sentences)) ? new(Stance.Refutes, TurnedRound, why, judgement.Figure) { Basis = StanceBasis.Words }
            : new(Stance.Neutral, OpenFigure + 0.05, why, judgement.Figure) { Basis = StanceBasis.Figures };
    }

    private static StanceJudgement OffTheMatter(PassageReading reading) =>
        new(Stance.Neutral, 0, WordsInCommon.NotNamed(reading), null) { Basis = StanceBasis.OtherMatter };

    private static StanceJudgement Discount(StanceJudgement judgement, string text)
    {
        if (judgement.Stance == Stance.Neutral || judgement.Figure is null)
            return judgement;
        var factor = Modality.IsAlleged(text) ? AllegedFigure : Modality.IsReported(text) ? ReportedFigure : 1;
        return judgement with { Strength = Math.Round(judgement.Strength * factor, 3) };
    }
}
