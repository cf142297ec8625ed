namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Judges a passage on the claim's matter that gives the claim's very figures, where its words do not say plainly what they count.</summary>
internal static class SameFigures
{
    private const double Strength = 0.55;

    /// <summary>Share of the claim's names and words that must be in the passage.</summary>
    private const double LeastShare = 0.4;

    /// <summary>Figures meet by chance less often when they are large or have many digits.</summary>
    private const double Large = 1000;

    public static StanceJudgement? Judge(PassageReading reading)
    {
        var claim = reading.Claim.Figures;
        if (claim.Count == 0 || !claim.Any(IsDistinctive) || ShareSaid(reading) < LeastShare)
            return null;
        var pairs = claim.Select(figure => (Claim: figure, Passage: reading.Text.Figures.FirstOrDefault(other => IsSame(figure, other)))).ToList();
        if (pairs.Any(pair => pair.Passage is null) || IsContradicted(reading, pairs[0].Passage!))
            return null;
        return new(Stance.Supports, Strength, $"'{pairs[0].Passage!.Words}' is the figure of '{pairs[0].Claim.Words}'", pairs[0].Passage!.Quantity);
    }

    /// <summary>A figure with a unit, a large one, or one of three digits that are not zero.</summary>
    private static bool IsDistinctive(Figure figure) =>
        figure.Quantity.Unit is not null || figure.Quantity.Value >= Large
        || figure.Quantity.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Count(digit => digit is >= '1' and <= '9') >= 3;

    private static bool IsSame(Figure claim, Figure passage) =>
        !passage.IsFormer && !passage.IsDoubted
        && string.Equals(claim.Quantity.Unit, passage.Quantity.Unit, StringComparison.Ordinal)
        && Math.Abs(claim.Quantity.Value - passage.Quantity.Value) <= 0.01 * Math.Abs(claim.Quantity.Value)
        && Bounds.Compare(claim.Quantity, passage.Quantity) is FigureRelation.Agrees or FigureRelation.Near
        && (claim.Fates.Count == 0 || passage.Fates.Count == 0 || Fates.Meet(claim.Fates, passage.Fates))
        && (claim.Groups.Count == 0 || passage.Groups.Count == 0 || claim.Groups.Overlaps(passage.Groups));

    private static double ShareSaid(PassageReading reading)
    {
        var all = reading.Claim.Names.Count + reading.Claim.ContentWords.Count;
        var said = reading.NamesFound + reading.Claim.ContentWords.Count(word => reading.Concepts.Contains(word.Concept));
        return all == 0 ? 0 : (double)said / all;
    }

    // "Rose by 4 %" is not "fell by 4 %".
    private static bool IsContradicted(PassageReading reading, Figure passage)
    {
        var window = new Window([passage.Sentence]);
        return Opposites.Find(reading.Claim.ContentWords, window) is not null
            || Negation.DeniedWords([passage.Sentence]).Count > 0 != Negation.DeniedWords(reading.Claim.Sentences).Count > 0
            || reading.Text.Sentences.Any(Negation.IsDenial);
    }
}
