using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Language.Articles;

/// <summary>Finds what a sentence states apart from each other, by its tree: coordinated clauses, and relative clauses that carry a fact of their own.</summary>
internal static class ClaimParts
{
    // Fewer words than this seldom say something that can be checked by itself.
    private const int FewestWords = 4;

    /// <summary>The clauses that stand for the sentence; empty where it is one statement.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="pieces">Its content, without the words that say who says so.</param>
    /// <param name="sentence">What was read in it.</param>
    public static IReadOnlyList<ClaimPart> Clauses(SentenceTree tree, IReadOnlyList<TextSpan> pieces, SentenceContext sentence)
    {
        if (pieces is not [var piece] || Top(tree, piece) is not (>= 0 and var top))
            return [];
        var starts = new List<int> { top };
        foreach (var child in tree.Children(top))
            if (child > top && tree[child].Relation == "conj" && tree[child].Pos is "VERB" or "AUX" && IsPlainJoin(tree, top, child) && piece.Contains(tree.Span(child)))
                starts.Add(child);
        if (starts.Count == 1)
            return [];
        var parts = new List<ClaimPart>();
        var subject = tree.Child(top, "nsubj", "nsubj:pass");
        // What is too short or has nothing to check stays with the words before it: "hired 300 sailors and moved to Lima".
        for (var i = starts.Count - 1; starts.Count > 2 && i > 0; i--)
            if (Within(tree, starts[i], piece, i + 1 < starts.Count ? EndBefore(tree, starts[i + 1], piece) : piece.End) is var late && tree.Child(starts[i], "nsubj", "nsubj:pass", "expl") < 0 && (Words(tree, late) < FewestWords || !HasFact(sentence, late)))
                starts.RemoveAt(i);
        for (var i = 0; i < starts.Count; i++)
        {
            var own = i == 0 ? new TextSpan(piece.Start, EndBefore(tree, starts[1], piece)) : Within(tree, starts[i], piece, i + 1 < starts.Count ? EndBefore(tree, starts[i + 1], piece) : piece.End);
            if (own.Length <= 0 || Words(tree, own) < FewestWords)
                return [];
            var hasSubject = i == 0 || tree.Child(starts[i], "nsubj", "nsubj:pass", "expl") >= 0;
            if (!hasSubject && (subject < 0 || !HasFact(sentence, own)))
                return [];
            parts.Add(new ClaimPart(own, hasSubject ? [own] : [.. Shared(tree, top, starts[i], subject), own]));
        }
        // What shares its subject is told apart only where each half has something to check.
        return parts.TrueForAll(part => part.Words.Count == 1) || HasFact(sentence, parts[0].Span with { Start = tree.Span(top).Start }) ? parts : [];
    }

    /// <summary>Facts told by the way in relative clauses that carry a figure or a date: "who kidnapped over 200 people".</summary>
    /// <remarks>Participles ("killing 12") are left to their sentence: who or what did it is not said.</remarks>
    public static IEnumerable<ClaimPart> Asides(SentenceTree tree, IReadOnlyList<TextSpan> pieces, SentenceContext sentence)
    {
        for (var verb = 0; verb < tree.Count; verb++)
        {
            var head = tree[verb].Head;
            if (head < 0 || tree[verb].Relation != "acl:relcl")
                continue;
            var (first, last) = tree.Stretch(verb, "punct");
            var own = tree.Span(first, last);
            if (!HasFigureOrDate(sentence, own) || last - first + 1 < FewestWords || !pieces.Any(piece => piece.Contains(own)))
                continue;
            if (OfRelative(tree, verb, head, first, last) is { } words)
                yield return new ClaimPart(tree.Span(Math.Min(first, tree.Stretch(head, "case").First), last), words);
        }
    }

    // "militants who kidnapped 200 people": the militants kidnapped them; "the visit that envoys made": envoys made the visit.
    private static TextSpan[]? OfRelative(SentenceTree tree, int verb, int head, int first, int last)
    {
        var pronoun = Enumerable.Range(first, last - first + 1).FirstOrDefault(i => tree.Lower(i) is "who" or "which" or "that" && tree[i].Pos is "PRON" or "SCONJ" or "DET", -1);
        if (pronoun != first)
            return null;
        var (start, end) = tree.Stretch(head, "acl:relcl", "case", "punct", "cc", "conj");
        end = Math.Min(end, first - 1);
        while (end > start && tree[end].Pos == "PUNCT")
            end--;
        if (end < start || tree[head].Pos is "PRON")
            return null;
        var antecedent = tree.Span(start, end);
        if (tree[pronoun].Relation is "nsubj" or "nsubj:pass")
            return [antecedent, tree.Span(first + 1, last)];
        var subject = tree.Child(verb, "nsubj", "nsubj:pass");
        return subject > pronoun && tree[pronoun].Relation == "obj" && verb < last
            ? [tree.Span(first + 1, verb), antecedent, tree.Span(verb + 1, last)] : null;
    }

    private static IEnumerable<TextSpan> Shared(SentenceTree tree, int top, int verb, int subject)
    {
        var (first, last) = tree.Stretch(subject, "acl:relcl");
        yield return tree.Span(first, last);
        // "was arrested and charged": the auxiliaries are shared too.
        if (tree[verb].Tag is not ("VBN" or "VBG" or "VB") || tree.Child(verb, "aux", "aux:pass") >= 0)
            yield break;
        foreach (var child in tree.Children(top))
            if (child < top && tree[child].Relation is "aux" or "aux:pass")
                yield return tree.Span(child);
    }

    private static int Top(SentenceTree tree, TextSpan piece)
    {
        for (var i = 0; i < tree.Count; i++)
            if (piece.Contains(tree.Span(i)) && tree[i].Pos is "VERB" or "AUX" or "ADJ" or "NOUN" && (tree[i].Head < 0 || !piece.Contains(tree.Span(tree[i].Head))) && tree.Child(i, "nsubj", "nsubj:pass") >= 0)
                return i;
        return -1;
    }

    private static bool IsPlainJoin(SentenceTree tree, int top, int verb)
    {
        var joint = tree.Lower(tree.Child(verb, "cc"));
        // "sold ships, hired sailors and moved": the last of a list says how all of it is joined.
        if (joint.Length == 0 && tree.Children(top).LastOrDefault(child => tree[child].Relation == "conj", -1) is var last && last > verb)
            joint = tree.Lower(tree.Child(last, "cc"));
        return joint is "and" or "but" or "while" && tree.Child(top, "cc:preconj") < 0 && !tree.Children(top).Any(child => tree.Lower(child) is "only" or "either" or "neither" or "both" or "if");
    }

    private static int EndBefore(SentenceTree tree, int verb, TextSpan piece)
    {
        var first = tree.Stretch(verb).First;
        while (first > 0 && (tree[first - 1].Pos is "PUNCT" or "CCONJ"))
            first--;
        return first > 0 ? Math.Max(piece.Start, tree.Span(first - 1).End) : piece.Start;
    }

    private static TextSpan Within(SentenceTree tree, int verb, TextSpan piece, int end)
    {
        var first = tree.Stretch(verb).First;
        while (first < verb && tree[first].Pos is "PUNCT" or "CCONJ")
            first++;
        return new TextSpan(Math.Max(piece.Start, tree.Span(first).Start), Math.Max(tree.Span(first).Start, end));
    }

    private static int Words(SentenceTree tree, TextSpan span) => Enumerable.Range(0, tree.Count).Count(i => tree[i].Pos != "PUNCT" && span.Contains(tree.Span(i)));

    private static bool HasFigureOrDate(SentenceContext sentence, TextSpan span) =>
        sentence.Quantities.Any(quantity => span.Contains(quantity.Span)) || sentence.Dates.Any(date => span.Contains(date.Span));

    private static bool HasFact(SentenceContext sentence, TextSpan span) => HasFigureOrDate(sentence, span) || sentence.Names.Any(name => span.Contains(name.Span));
}

/// <summary>A part of a sentence that is true or false by itself.</summary>
/// <param name="Span">Its words as they stand.</param>
/// <param name="Words">The words of its wording, in order, with the subject filled in.</param>
internal sealed record ClaimPart(TextSpan Span, IReadOnlyList<TextSpan> Words)
{
    /// <summary>The verb that the text leaves out in front of the last words: "is", "has been"; absent where it has one.</summary>
    public string? Copula { get; init; }

    /// <summary>Whether the article itself says it, whoever says the rest of the sentence.</summary>
    public bool IsArticles { get; init; }
}
