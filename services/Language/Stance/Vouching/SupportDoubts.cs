using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Vouching;

using Stance = Core.Verification.Stance;

/// <summary>Tells where a passage that has the claim's words or figures does not say that the claim is true.</summary>
internal static partial class SupportDoubts
{
    /// <summary>Why the support should not decide a verdict, for a person; null where nothing speaks against.</summary>
    /// <param name="reading">Claim and passage.</param>
    /// <param name="stance">Only support is meant.</param>
    /// <param name="sentences">The sentences that decided.</param>
    public static string? Of(PassageReading reading, Stance stance, string sentences) => stance != Stance.Supports ? null
        : Questions.IsAsked(reading.Claim, sentences) ? "it asks whether it is so, it does not say so"
        : MediumOf(reading) is { } medium ? $"it speaks of the matter, not of the {medium}"
        : null;

    /// <summary>The same for a judgement of structure.</summary>
    public static string? Of(PassageReading reading, StanceJudgement judgement) =>
        Of(reading, judgement.Stance, Nearest(reading)) ?? (judgement is { Stance: Stance.Supports, Basis: StanceBasis.SameFigures } ? ByFigureAlone : null);

    /// <summary>What is left of structure's doubt once the stance model has had its say.</summary>
    /// <param name="doubt">Structure's.</param>
    /// <param name="share">Of support, by structure and model together, in [0, 1].</param>
    public static string? Remaining(string? doubt, double share) => doubt == ByFigureAlone && share >= SureOfFigure ? null : doubt;

    private const string ByFigureAlone = "it gives that figure, or one near it, but its words do not say that it counts the same";

    /// <summary>On FEVER, FM2, SciFact and RTE such support is right in 80 of 100 cases from here on, below it in 55.</summary>
    private const double SureOfFigure = 0.8;

    /// <summary>The sentence that has most of the claim's names and words.</summary>
    private static string Nearest(PassageReading reading) =>
        reading.Text.Sentences.MaxBy(sentence => sentence.Words.Where(word => reading.Claim.Concepts.Contains(word.Concept) && !word.IsStop).DistinctBy(word => word.Concept).Count())
            ?.Span.Of(reading.Text.Text) ?? "";

    // That the harbour burnt does not show that the photo is of it: most false claims about pictures are of that kind.
    private static string? MediumOf(PassageReading reading) =>
        Medium().Match(reading.Claim.Text) is { Success: true } match && !Media().IsMatch(reading.Text.Text) ? match.Groups["medium"].Value.ToLowerInvariant() : null;

    [GeneratedRegex(@"^\W*(?:(?:an?|the|this|these|old|new|recent|viral|genuine|real|original|leaked|satellite|cctv|drone|aerial)\s+){0,4}(?<medium>videos?|photos?|photographs?|images?|pictures?|clips?|footage|screenshots?|recordings?|graphics?|infographics?)\s+(?:\w+\s+){0,3}?(?:shows?|showing|shown|depicts?|depicting|captures?|of|from|claiming)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Medium();

    [GeneratedRegex(@"\b(?:videos?|photos?|photographs?|photographers?|images?|pictures?|pictured|clips?|footage|screenshots?|recordings?|recorded|graphics?|infographics?|filmed|film)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Media();
}
