using System.Text.RegularExpressions;

namespace FactCheck.Verification.Engines;

/// <summary>A part of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Its place in the sentence.</param>
/// <param name="IsReport">Whether it plainly says what the claim says, and nothing else: then the claim is what it rests on.</param>
internal sealed record SentenceClause(string Text, int Start, bool IsReport);

/// <summary>Takes a sentence apart into what it reports of the claim and what it tells of the passages it cites.</summary>
internal static partial class SentenceClauses
{
    /// <summary>Words before a word that takes it back.</summary>
    private const int WordsBefore = 4;

    /// <summary>In their order; what stands between them belongs to neither.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="claimStems">Beginnings of the claim's words, as <see cref="SentenceChecks.Stem"/> makes them.</param>
    internal static IReadOnlyList<SentenceClause> Of(string text, HashSet<string> claimStems)
    {
        var clauses = new List<SentenceClause>();
        var start = 0;
        foreach (var cut in Cut().Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).Append((Index: text.Length, End: text.Length)))
        {
            var clause = text[start..cut.Index];
            if (!string.IsNullOrWhiteSpace(clause))
                clauses.Add(new(clause, start, IsReport(clause, claimStems)));
            start = cut.End;
        }
        return clauses;
    }

    /// <summary>Whether a clause beside a report of the claim bears the claim out: "the claim says 300, which the brigade confirms".</summary>
    internal static bool BearsOut(string clause) => !IsNegated(clause) && (Confirming().IsMatch(clause) || TakesUp().IsMatch(clause));

    /// <summary>Whether it says that something is not so. What it says of the passages' silence is no such thing.</summary>
    internal static bool IsNegated(string text) => Negation().IsMatch(OfSilence().Replace(text, " "));

    private static bool IsReport(string clause, HashSet<string> claimStems) =>
        Reporting().IsMatch(clause) && !Confirming().Matches(clause).Any(word => !TakesBack(clause, word.Index)) && SentenceChecks.TellingStems(clause).All(claimStems.Contains);

    private static bool TakesBack(string clause, int place) =>
        clause[..place].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsBefore).Any(word => Negation().IsMatch(word));

    // Not between the digits of a figure.
    [GeneratedRegex(@",(?!\p{N})|[;:–—]|\s(?=(?:and|but|while|whereas|which|though|although|however|yet|since|because|as|according)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^\s*(?:(?:and|but|while|whereas|though|although|however|since|as)\s+)?(?:the\s+)?claim\s+(?:itself\s+)?(?:says?|said|states?|speaks?|tells?|gives?|gave|puts?|names?|mentions?|asserts?|has|is\s+(?:that|of|about))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"\b(?:confirm\w*|support\w*|agree\w*|match\w*|bears?|bore|corroborat\w*|verif\w*|prov(?:e[sdn]?|ing)|true|truth|truly|correct\w*|right\w*|accurate\w*|indeed|exactly|consistent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confirming();

    [GeneratedRegex(@"^\s*(?:(?:and|but|just)\s+)*(?:which|that|this|it|so|as|the\s+same)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakesUp();

    [GeneratedRegex(@"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t|den(?:y|ies|ied)|false|untrue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    // "No passage decides it", "neither report gives a figure", "the passages do not say when", "nothing in the passages".
    [GeneratedRegex(@"\b(?:no|none\s+of\s+the|neither|nothing\s+in\s+(?:the|these))\s+(?:cited\s+|other\s+)?(?:passages?|reports?|sources?|evidence|figures?|texts?)\b|\b(?:passages?|reports?|sources?|evidence|texts?|they|it)\s+(?:do|does|did|are|is)\s*(?:not|n['’]t)\s+(?:say|tell|give|mention|decide|name|speak|settle|clear)\w*|\bsays?\s+nothing\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfSilence();
}
