namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Tells where the stance model reads a contradiction that nothing in the words bears out.</summary>
/// <remarks>
/// The model takes another wording for a contradiction more often than it is one: on 300 claims of CLIMATE-FEVER and the product's own sample,
/// leaving such passages out of the verdict makes more right than wrong. As a stance, on HealthVer and COVID-Fact, it is worth what it is.
/// </remarks>
internal static class StanceDoubts
{
    /// <summary>From here on the model is sure enough to be taken at its word. Of 0.6, 0.75 and 0.85 the first that keeps the sample's wrong ones out.</summary>
    private const double Sure = 0.75;

    /// <summary>The same where both sides have figures, though not of the same thing: there the model is right more often.</summary>
    private const double SureOfFigures = 0.5;

    /// <summary>Fewer words tell no matter from another.</summary>
    private const int LeastWords = 4;

    /// <summary>Why the stance should not decide a verdict, for a person; null where nothing speaks against.</summary>
    public static string? Of(StanceReading reading, Stance stance, StanceShares shares)
    {
        var (claim, structure) = (reading.Reading.Claim, reading.Structure);
        if (stance == Stance.Neutral || structure.Stance == stance)
            return null;
        if (claim.Names.Count + claim.Peoples.Count + claim.Figures.Count + claim.Times.Count == 0 && claim.ContentWords.Count < LeastWords)
            return "the claim names nothing by which to tell that the passage is about it";
        if (reading.Reading.NamesFound == 0 && !claim.Peoples.Overlaps(reading.Reading.Concepts) && claim.Figures.Count == 0 && !claim.ContentWords.Any(word => reading.Reading.Concepts.Contains(word.Concept)))
            return "it has none of the claim's names and words, and only the stance model reads it so";
        if (stance != Stance.Refutes)
            return null;
        if (structure is { Stance: Stance.Supports, Basis: StanceBasis.Words })
            return "its words say the same, and only the stance model reads the contrary";
        var sure = claim.Figures.Count > 0 && reading.Reading.Text.Figures.Count > 0 ? SureOfFigures : Sure;
        return shares.Refutes < sure && !HasContrast(reading)
            ? "only the stance model reads a contradiction, and no word or figure bears it out" : null;
    }

    /// <summary>A figure of the same thing; for a claim without figures an opposite or another direction; for either a denial of what is claimed.</summary>
    private static bool HasContrast(StanceReading reading)
    {
        var (claim, text) = (reading.Reading.Claim, reading.Reading.Text);
        if (reading.Structure.SameCounts.Count > 0 || Denies(claim) || text.Sentences.Any(Negation.IsDenial)
            || Negation.DeniedWords(text.Sentences).Any(denied => claim.ContentWords.Any(word => Negation.Meets(denied, word, claim))))
            return true;
        return claim.Figures.Count == 0 && (Directions.Of(claim.Sentences) * Directions.Of(text.Sentences) < 0
            || Window.Of(text).Any(window => Opposites.Find(claim.ContentWords, window) is not null));
    }

    private static bool Denies(ReadText claim) => claim.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(claim.Sentences).Count > 0;
}
