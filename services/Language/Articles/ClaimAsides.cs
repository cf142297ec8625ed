using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Language.Articles;

/// <summary>Finds what a sentence tells by the way about somebody or something it names, where that can be checked alone: it carries a figure, a date or "the first".</summary>
/// <remarks>
/// "Lavrov, Russia's foreign minister since 2004, said" and "the treaty, signed by 12 states in 2015, expired". An office without a date is left to
/// its sentence: every article has dozens. So is "killing 12": who or what did it is not said.
/// </remarks>
internal static class ClaimAsides
{
    // Fewer words than this seldom say something that can be checked by itself.
    private const int FewestWords = 3;

    /// <summary>The asides in reading order.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="pieces">Its content, without the words that say who says so; an aside about who says so is the article's own.</param>
    /// <param name="sentence">What was read in it.</param>
    public static IEnumerable<ClaimPart> Find(SentenceTree tree, IReadOnlyList<TextSpan> pieces, SentenceContext sentence)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            var head = tree[word].Head;
            if (head < 0 || head >= word || tree[word].Relation is not ("appos" or "acl") || tree[head].Pos is not ("PROPN" or "NOUN"))
                continue;
            // "Harrow Motors, founded in 1921": of the whole name.
            while (tree[head].Relation is "compound" or "flat" && tree[head].Head is >= 0 and var whole && whole < word)
                head = whole;
            var (first, last) = tree.Stretch(word, "appos", "punct", "cc", "conj", "parataxis");
            last = WithSince(tree, last);
            if (first <= head || last - first + 1 < FewestWords || !IsSetOff(tree, first, last) || !IsWorth(tree, sentence, first, last))
                continue;
            var isInside = pieces.Any(piece => piece.Contains(tree.Span(first, last)));
            var (start, end) = tree.Stretch(head, "appos", "acl", "acl:relcl", "case", "punct", "cc", "conj", "parataxis");
            end = Math.Min(end, first - 1);
            while (end > start && tree[end].Pos == "PUNCT")
                end--;
            if (end >= start && Copula(tree, word, head, first, last) is { } copula)
                yield return new ClaimPart(tree.Span(first, last), [tree.Span(start, end), tree.Span(first, last)]) { Copula = copula, IsArticles = !isInside };
        }
    }

    // "…, minister since 2004, met …": to the comma, whatever the tree hangs the year on.
    private static int WithSince(SentenceTree tree, int last)
    {
        if (tree.Lower(last + 1) is not ("since" or "from" or "until"))
            return last;
        for (var i = last + 2; i < tree.Count && i <= last + 6; i++)
            if (tree.Lower(i) == ",")
                return i - 1;
        return last;
    }

    private static bool IsSetOff(SentenceTree tree, int first, int last) =>
        tree.Lower(first - 1) is "," or "(" or "—" or "–" && (last + 1 >= tree.Count || tree[last + 1].Pos == "PUNCT");

    // An age is no matter for a check.
    private static bool IsWorth(SentenceTree tree, SentenceContext sentence, int first, int last)
    {
        var own = tree.Span(first, last);
        if (sentence.Dates.Any(date => own.Contains(date.Span)))
            return true;
        for (var i = first; i <= last; i++)
            if (tree.Lower(i).EndsWith("year-old", StringComparison.Ordinal) || tree.Lower(i) == "old")
                return false;
        if (sentence.Quantities.Any(quantity => own.Contains(quantity.Span)))
            return true;
        // "the world's largest port", "the first woman to lead it"
        for (var i = first + 1; i <= last; i++)
            if (tree[i].Tag == "JJS" && tree.Lower(i) is not ("least" or "most") || tree.Lower(i) is "first" or "only" && tree.Lower(i - 1) is "the" or "'s" or "’s")
                return true;
        return false;
    }

    // What stands between: "was" for participles and what has ended, "has been" with "since".
    private static string? Copula(SentenceTree tree, int word, int head, int first, int last)
    {
        var isMany = tree[head].Tag is "NNS" || tree.Child(head, "conj") is >= 0 and var other && other < first;
        if (tree[word].Relation == "acl")
            return tree[word].Tag == "VBN" && first == word ? isMany ? "were" : "was" : null;
        // "The death of Scott, a father": who is meant is a guess; "China and others, the two polluters" is of many.
        if (tree[first].Tag is "IN" or "WRB" || tree.Children(head).Any(child => child > head && child < first && tree[child].Relation == "nmod") || tree[word].Tag is "NNS" != isMany)
            return null;
        if (tree[word].Pos is not ("NOUN" or "PROPN") || tree[head].Pos == "NOUN" && tree[word].Pos == "PROPN")
            return null;
        var words = Enumerable.Range(first, last - first + 1).Select(tree.Lower).ToHashSet(StringComparer.Ordinal);
        if (words.Contains("since"))
            return isMany ? "have been" : "has been";
        return words.Overlaps(["until", "former", "formerly", "then", "late"]) || words.Contains("from") && words.Contains("to") ? isMany ? "were" : "was" : isMany ? "are" : "is";
    }
}
