using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>Judges a passage on the claim's matter that gives the claim's very figures, where its words do not say plainly what they count.</summary>
internal static class SameFigures
{
    private const double OfFigures = 0.55;

    /// <summary>Years and spans of time alone say less.</summary>
    private const double OfNumbers = 0.45;

    /// <summary>Share of the claim's names and words that must be in the passage.</summary>
    private const double LeastShare = 0.3;

    private const double LeastShareOfMany = 0.2;

    private const double LeastShareOfNumbers = 0.5;

    /// <summary>Figures meet by chance less often when they are large or have many digits.</summary>
    private const double Large = 1000;

    /// <summary>"1.8 trillion" is 1.845 trillion as papers write it.</summary>
    private const double Rounding = 0.03;

    public static StanceJudgement? Judge(PassageReading reading)
    {
        if (IsOfOtherCountry(reading) || CountsOther(reading))
            return null;
        var share = ShareSaid(reading);
        // Who is not named may be "he" or "the company"; where nothing can stand for the name, it is of others.
        if (reading.Claim.Names.Count > 0 && reading.NamesFound * 2 < reading.Claim.Names.Count && !reading.Text.Sentences.Any(sentence => sentence.Words.Any(word => StandIns.Contains(word.Lower))))
            return null;
        var claim = reading.Claim.Figures;
        // Two figures alike are less of a chance than one.
        if (share < (claim.Count(IsDistinctive) > 1 ? LeastShareOfMany : LeastShare))
            return null;
        if (claim.Any(IsDistinctive))
        {
            var pairs = claim.Select(figure => (Claim: figure, Passage: reading.Text.Figures.FirstOrDefault(other => IsSame(figure, other)))).ToList();
            return pairs.Any(pair => pair.Passage is null) || IsContradicted(reading, pairs[0].Passage!.Sentence) ? null
                : new(Stance.Supports, OfFigures, $"'{pairs[0].Passage!.Words}' is the figure of '{pairs[0].Claim.Words}'", pairs[0].Passage!.Quantity);
        }
        return share < LeastShareOfNumbers ? null : JudgeNumbers(reading);
    }

    private static readonly HashSet<string> StandIns = [.. "he she it they him her his its them their the this these who which we our i my".Split(' ')];

    // Years, spans of time and small numbers: all of the claim's in one sentence.
    private static StanceJudgement? JudgeNumbers(PassageReading reading)
    {
        var said = NumberItem.In(reading.Claim).Where(number => !number.IsOfName(reading.Claim)).ToList();
        if (said.Count == 0)
            return null;
        var given = NumberItem.In(reading.Text);
        foreach (var sentence in reading.Text.Sentences)
        {
            var told = given.Where(number => sentence.Span.Start <= number.Start && number.Start < sentence.Span.End).ToList();
            if (said.All(number => told.Any(other => number.IsGivenBy(other) && !LifeEvents.Differ(reading.Claim, reading.Text.Text, other.Start))) && !IsContradicted(reading, sentence)
                && !Periods.IsOfOtherDay(reading.Claim, reading.Text, [sentence])
                && reading.Text.Figures.All(figure => figure.Sentence != sentence || !figure.IsFormer && !figure.IsDoubted && !reading.Claim.Figures.Any(own => FigureSteps.Differ(own, figure))))
                return new(Stance.Supports, OfNumbers, $"it gives the claim's {string.Join(" and ", said.Select(number => number.Words))}: {WordsInCommon.Of(reading, [sentence])}", null);
        }
        return null;
    }

    /// <summary>A figure with a unit, a large one, or one of three digits that are not zero.</summary>
    private static bool IsDistinctive(Figure figure) =>
        !figure.Quantity.IsVague && (figure.Quantity.Unit is not null || figure.Quantity.Value >= Large
        || figure.Quantity.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Count(digit => digit is >= '1' and <= '9') >= 3);

    private static bool IsSame(Figure claim, Figure passage) =>
        !passage.IsFormer && !passage.IsDoubted && !FigureSteps.Differ(claim, passage)
        // A population of 7,300 is not 7,300 stray cats.
        && !(claim.Quantity is { Unit: null, Counted: null } && passage.Quantity.Counted is not null && passage.Things.Count > 0 && !claim.Sentence.Words.Any(word => passage.Things.Contains(word.Concept)))
        && string.Equals(claim.Quantity.Unit, passage.Quantity.Unit, StringComparison.Ordinal)
        && Math.Abs(claim.Quantity.Value - passage.Quantity.Value) <= Rounding * Math.Abs(claim.Quantity.Value)
        && Bounds.Compare(claim.Quantity, passage.Quantity) is FigureRelation.Agrees or FigureRelation.Near or FigureRelation.Open
        && (claim.Fates.Count == 0 || passage.Fates.Count == 0 || Fates.Meet(claim.Fates, passage.Fates))
        && (claim.Groups.Count == 0 || passage.Groups.Count == 0 || claim.Groups.Overlaps(passage.Groups));

    // "In Portugal" says nothing of Spain.
    private static bool IsOfOtherCountry(PassageReading reading)
    {
        var claimed = Countries(reading.Claim);
        return claimed.Count > 0 && !claimed.Overlaps(reading.Concepts) && Countries(reading.Text).Count > 0;
    }

    private static HashSet<string> Countries(ReadText text) =>
        [.. text.Sentences.SelectMany(sentence => sentence.Words).Where(word => word.Country is not null).Select(word => word.Country!)];

    // The same number of dead is no number of injured.
    private static bool CountsOther(PassageReading reading) =>
        reading.Claim.Figures.Any(claim => reading.Text.Figures.Any(other => other.Quantity.Value == claim.Quantity.Value)
            && reading.Text.Figures.Where(other => other.Quantity.Value == claim.Quantity.Value)
                .All(other => other.IsJustUnder || claim.Fates.Count > 0 && other.Fates.Count > 0 && !Fates.Meet(claim.Fates, other.Fates)));

    private static double ShareSaid(PassageReading reading)
    {
        var all = reading.Claim.Names.Count + reading.Claim.ContentWords.Count;
        var said = reading.NamesFound + reading.Claim.ContentWords.Count(word => reading.Concepts.Contains(word.Concept));
        return all == 0 ? 0 : (double)said / all;
    }

    // "Rose by 4 %" is not "fell by 4 %".
    private static bool IsContradicted(PassageReading reading, ReadSentence sentence) =>
        FigurePolarity.IsAsked(reading, sentence)
        || Prefixes.Differ(reading.Claim.Sentences.SelectMany(own => own.Words), sentence.Words)
        || FirstTimes.IsMissing(reading.Claim.Text, reading.Text.Text)
        || Opposites.Find(reading.Claim.ContentWords, new Window([sentence])) is not null
        || Denied([sentence]).Any(denied => reading.Claim.Concepts.Contains(denied.Word.Concept)) != Denied(reading.Claim.Sentences).Any()
        || reading.Text.Sentences.Any(Negation.IsDenial)
        || Allegations.DoubtOf(reading.Claim, Stance.Supports, sentence.Span.Of(reading.Text.Text)) is not null;

    // "Never forget that 4 % …" denies nothing.
    private static IEnumerable<DeniedWord> Denied(IEnumerable<ReadSentence> sentences) =>
        Negation.DeniedWords(sentences).Where(denied => denied.Word.Stem is not ("forget" or "wonder" or "surpris"));
}
