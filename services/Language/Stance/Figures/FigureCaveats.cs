using System.Text.RegularExpressions;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

/// <summary>What a text says against its own figure: that it is old, wrong, unconfirmed or not the whole.</summary>
internal static partial class FigureCaveats
{
    private static readonly HashSet<string> FormerBefore =
        ["earlier", "previously", "previous", "initially", "initial", "formerly", "former", "originally", "not", "instead", "rather", "until"];

    private static readonly HashSet<string> Rest = ["another", "further", "remaining", "additional", "rest", "still", "remain", "remains", "extra"];

    /// <summary>An earlier figure or one that the text puts right: "rather than the 54", "had earlier estimated 1,400".</summary>
    public static bool IsFormer(FigureSurroundings figure) =>
        figure.BeforeInClause.Take(7).Any(word => FormerBefore.Contains(word.Lower) && (word.Lower != "not" || FigureNegation.DeniedBy(figure) is null))
        && !NewAfterOld().IsMatch(Clause(figure))
        || figure.AfterInClause.Take(4).Any(word => word.Lower is "previously" or "earlier" or "initially" or "originally")
        || FormerSentence().IsMatch(figure.Text.AsSpan(figure.Sentence.Span.Start, Math.Min(figure.Sentence.Span.Length, 90)));

    /// <summary>The sentence says that nobody could confirm it.</summary>
    public static bool IsDoubted(FigureSurroundings figure) =>
        Doubt().IsMatch(figure.Text.AsSpan(figure.Sentence.Span.Start, figure.Sentence.Span.Length));

    /// <summary>"An estimated 70,000", "is estimated to have lost 70,000".</summary>
    public static bool IsEstimate(FigureSurroundings figure) =>
        figure.BeforeInClause.Take(6).Any(IsEstimating) || figure.Sentence.Words.Any(word => IsEstimating(word) && word.Start >= figure.Quantity.Span.Start && word.End <= figure.Quantity.Span.End);

    private static bool IsEstimating(ReadWord word) => word.Lower is "estimated" or "estimate" or "estimates" or "est";

    /// <summary>Those left, those added or a part of a row: "another 220", "20 still in captivity", "the first six".</summary>
    public static bool IsRest(FigureSurroundings figure) =>
        figure.BeforeInClause.FirstOrDefault()?.Lower is "first" or "last" or "next" && figure.Quantity.Unit is null
        || figure.After is [{ Lower: "other" }, ..]
        || figure.BeforeInClause.Take(6).Any(word => Rest.Contains(word.Lower)) || figure.AfterInClause.Take(6).Any(word => Rest.Contains(word.Lower));

    /// <summary>"Nearly", "almost", "close to".</summary>
    public static bool IsJustUnder(FigureSurroundings figure) =>
        JustUnder().IsMatch(figure.Text.AsSpan(figure.Quantity.Span.Start, figure.Quantity.Span.Length))
        || figure.BeforeInClause.Take(2).Any(word => word.Lower is "nearly" or "almost" or "close" or "approaching");

    private static string Clause(FigureSurroundings figure) => string.Join(' ', figure.BeforeInClause.Take(7).Reverse().Select(word => word.Lower));

    [GeneratedRegex(@"\b(?:(?:from|than) (?:an? |the )?(?:earlier|previous|initial|former)|not (?:only|just|yet|less|fewer|more|counting|including))\b")]
    private static partial Regex NewAfterOld();

    [GeneratedRegex(@"^(?:according to )?(?:the |an? )?(?:previously\b|(?:previous|earlier|initial|former|old|original) (?:\w+ ){0,2}?(?:figure|count|number|toll|estimate|report|tally)|initially\b|until then\b)", RegexOptions.IgnoreCase)]
    private static partial Regex FormerSentence();

    [GeneratedRegex(@"\b(?:no (?:official )?confirmation|unconfirmed|not (?:been )?(?:independently )?(?:confirmed|verified)|(?:could|can) ?not (?:be )?(?:independently )?(?:confirm|verif)|alleged (?:figure|number|toll)|to verify (?:that|whether|if)|yet to (?:confirm|verify)|rumou?rs?|unverified|falsely|false (?:claim|report))", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:nearly|almost|close to|approaching|just under)\b", RegexOptions.IgnoreCase)]
    private static partial Regex JustUnder();
}
