using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Vouching;
using FactCheck.Language.Stance.Words;

namespace FactCheck.Language.Stance.Weighing;

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
            return OfSupport(reading, shares.Supports);
        if (UnsaidFate(reading.Reading) is { } fate)
            return $"it says nothing of what the claim denies, '{fate}', and only the stance model reads it so";
        if (claim.Sentences.Any(Denials.IsOfSomebody) && !reading.Reading.Text.Sentences.Any(Denials.IsOfSomebody))
            return "that something is so does not show that nobody denied it";
        if (structure is { Stance: Stance.Supports, Basis: StanceBasis.Words })
            return "its words say the same, and only the stance model reads the contrary";
        var sure = claim.Figures.Count > 0 && reading.Reading.Text.Figures.Count > 0 ? SureOfFigures : Sure;
        return shares.Refutes < sure && !HasContrast(reading)
            ? "only the stance model reads a contradiction, and no word or figure bears it out" : null;
    }

    /// <summary>Share of the claim's names and words under which the model's word for a support is too thin, unless it is sure.</summary>
    private const double LeastSaid = 0.34;

    /// <summary>Below it the model is too unsure to read a passage for the claim that lacks what the claim is about.</summary>
    private const double Unsure = 0.6;

    /// <summary>The same where the passage names others instead.</summary>
    private const double UnsureOfOthers = 0.8;

    /// <summary>What the claim says and the passage does not, though the model reads it so.</summary>
    private static string? OfSupport(StanceReading reading, double share)
    {
        var (claim, text) = (reading.Reading.Claim, reading.Reading.Text);
        var wide = new Window([.. text.Sentences.Where(sentence => reading.Windows.Count > 0 && sentence.Span.Start >= reading.Windows[0].Start && sentence.Span.End <= reading.Windows[0].End)]);
        var namesOthers = NamesOthers(claim, wide);
        if (Unnamed(reading.Reading, namesOthers) is { } unnamed && share < (namesOthers ? UnsureOfOthers : Unsure))
            return $"it does not name '{unnamed.Words}', and only the stance model reads it so";
        if (share < Unsure && claim.Names.Count == 0 && claim.ContentWords.Count(word => reading.Reading.Concepts.Contains(word.Concept)) < LeastSaid * claim.ContentWords.Count)
            return "it has few of the claim's words, and only the stance model reads it so";
        if (share < Unsure && claim.Figures.Count(figure => figure.Groups.Count + figure.Fates.Count > 0) > 1 && claim.Figures.FirstOrDefault(figure => !text.Figures.Any(other => Bounds.Compare(figure.Quantity, other.Quantity) == FigureRelation.Agrees)) is { } missing)
            return $"it has no figure for '{missing.Words}', and only the stance model reads it so";
        if (Offices.Conflict(claim, text) is { } office)
            return $"it calls '{office.Name}' {office.Told}, not {office.Claimed}";
        if (Opposites.Find(claim, wide) is var (said, opposite))
            return $"'{opposite.Lower}' is the opposite of '{said.Lower}', and only the stance model reads it as the same";
        if (Hedges.Find(claim, wide.Sentences) is var (hedge, hedged))
            return $"it says '{hedge.Lower} {hedged.Lower}', not '{hedged.Lower}'";
        if (WordOrder.OtherDoer(claim, wide) is { } doer)
            return $"it says that '{doer}' did it, and only the stance model reads it so";
        if (Stages.Find(claim, wide.Sentences) is var (end, stage))
            return $"it tells of '{stage.Lower}', not of '{end.Lower}'";
        return Periods.OnlyWider(claim, text, text.Sentences) is { } wider ? $"it says '{wider}', which leaves the claim's day open" : null;
    }

    // A person of the claim; of a short claim that names nobody, the only thing it names.
    private static ClaimName? Unnamed(PassageReading reading, bool namesOthers) =>
        reading.Claim.Names.FirstOrDefault(name => name.IsPerson && name.Words.Count(char.IsLetter) > LettersOfInitials && !name.Concepts.Any(reading.Concepts.Contains))
        ?? (namesOthers && reading.Claim.ContentWords.Count < LeastWords && reading.Claim.Names is [var only] && !only.Concepts.Any(reading.Concepts.Contains) ? only : null);

    /// <summary>"A.D." and "J.R." tell nobody.</summary>
    private const int LettersOfInitials = 3;

    private static readonly HashSet<string> Pronouns = ["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"];

    // Whoever "he" and "the band" are, a pronoun may stand for the claim's.
    private static bool NamesOthers(ReadText claim, Window window) =>
        window.Sentences.Count > 0 && !window.Sentences.Any(sentence => sentence.Words.Any(word => Pronouns.Contains(word.Lower)))
        && window.Sentences.Any(sentence => sentence.Words.Skip(1).Any(word => word is { IsCapital: true, IsContent: true } && !claim.Concepts.Contains(word.Concept)));

    // "Four were injured" says nothing against "nobody was killed".
    private static string? UnsaidFate(PassageReading reading) =>
        Negation.DeniedWords(reading.Claim.Sentences).Select(denied => denied.Word)
            .FirstOrDefault(word => Fates.IsFate(word.Concept) && word.Concept is not ("injured" or "casualty") && !reading.Concepts.Contains(word.Concept))?.Lower;

    /// <summary>A figure of the same thing; for a claim without figures an opposite or another direction; for either a denial of what is claimed.</summary>
    private static bool HasContrast(StanceReading reading)
    {
        var (claim, text) = (reading.Reading.Claim, reading.Reading.Text);
        if (reading.Structure.SameCounts.Count > 0 || Denies(claim) || text.Sentences.Any(Negation.IsDenial)
            || Negation.DeniedWords(text.Sentences).Any(denied => claim.ContentWords.Any(word => Negation.Meets(denied, word, claim))))
            return true;
        return claim.Figures.Count == 0 && (Directions.Of(claim.Sentences) * Directions.Of(text.Sentences) < 0
            || Window.Of(text).Any(window => Opposites.Find(claim, window) is not null));
    }

    private static bool Denies(ReadText claim) => claim.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(claim.Sentences).Count > 0;
}
