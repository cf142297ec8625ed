using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Vouching;

namespace FactCheck.Language.Stance.Words;

using Stance = Core.Verification.Stance;

/// <summary>Judges a passage that tells the claim as somebody's claim and rates it: "Claim: … Rating: false", "this post is fake".</summary>
/// <remarks>
/// Pages of fact-checkers, as searches find them. "Mostly false" and "misleading" leave open what of it is true: they contradict nothing here, and
/// what they tell as a claim supports nothing (<see cref="Allegations"/>). Imported fact-checks never come here: they stand beside a verdict.
/// </remarks>
internal static partial class RatedFalse
{
    /// <summary>As for what a text itself calls false: one such passage decides, against one that says the claim plainly it does not.</summary>
    private const double Strength = 0.4;

    /// <summary>Share of the claim's words that the passage must have: it may rate another claim.</summary>
    private const double LeastShare = 0.7;

    /// <summary>Fewer can be met by chance.</summary>
    private const int LeastWords = 3;

    private const double Rounding = 0.03;

    /// <summary>Null where nothing is rated, or not this claim.</summary>
    public static StanceJudgement? Judge(PassageReading reading)
    {
        var claim = reading.Claim;
        if (Rating().Match(reading.Text.Text) is not { Success: true } rating || Rating().IsMatch(claim.Text) || claim.Names.Count + claim.ContentWords.Count < LeastWords
            || !reading.HasAllNames || reading.NearestShare < LeastShare || !claim.Peoples.All(reading.Concepts.Contains) || !HasFigures(reading)
            // Who rates a denial false says that it is so.
            || claim.Sentences.Any(Negation.IsDenial) || Negation.DeniedWords(claim.Sentences).Count > 0)
            return null;
        return new(Stance.Refutes, Strength, $"it tells this as a claim and rates it: '{Quotes.Short(rating.Value.Trim())}'", null) { Basis = StanceBasis.Words };
    }

    private static bool HasFigures(PassageReading reading) => reading.Claim.Figures.All(own => reading.Text.Figures.Any(other =>
        Math.Abs(other.Quantity.Value - own.Quantity.Value) <= Rounding * Math.Abs(own.Quantity.Value)));

    [GeneratedRegex(@"\b(?:rating|verdict|assessment|conclusion|finding|reality|(?:our\s)?ruling|status|truth|facts?|fact[- ]?check(?:ed)?(?:\sby\s[^:.]{1,40})?)\s*:\s*(?:(?:this|the|that)\s(?:claim\s)?is\s|it\sis\s)?(?:completely\s|totally\s|entirely\s)?(?:false|fake|untrue|a\shoax|hoax|pants\son\sfire|incorrect|not\strue|baseless|fabricated)\b"
        + @"|\b(?:this|that|the)\s(?:viral\s)?(?:claim|post|story|rumou?r|quote|message|video|photo|image)s?\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:rated\s|found\s|completely\s|totally\s|entirely\s)?(?:false|fake|untrue|a\shoax|fabricated|baseless|debunked|not\strue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rating();
}
