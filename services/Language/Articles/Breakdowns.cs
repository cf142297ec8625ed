using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Sentences that break down a figure told just before ("According to X, 138 of them are … The captives include 54 …"): their source is the same.</summary>
internal static class Breakdowns
{
    // Words of a subject in front of "include".
    private const int LongestSubject = 5;

    /// <summary>Gives each breakdown the attribution of the counted sentence before it.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="sayings">Each sentence's attribution so far.</param>
    /// <param name="quantities">All figures of the article.</param>
    public static void CarrySource(TokenText text, IReadOnlyList<TextSpan> sentences, Attribution?[] sayings, IReadOnlyList<Quantity> quantities)
    {
        for (var i = 1; i < sentences.Count; i++)
            if (sayings[i] is null && sayings[i - 1] is { IsQuote: false } before
                && text[text.IndexAt(sentences[i].Start) - 1].Kind is not (TokenKind.ParagraphBreak or TokenKind.LineBreak)
                && OpensBreakdown(text, text.IndexAt(sentences[i].Start), text.IndexAt(sentences[i].End)) && Counts(sentences[i - 1]) && Counts(sentences[i]))
                sayings[i] = before;
        bool Counts(TextSpan sentence) => SpanLists.Within(quantities, sentence, quantity => quantity.Span).Exists(quantity => quantity.Unit is null or "share" or "percent");
    }

    private static bool OpensBreakdown(TokenText text, int first, int end)
    {
        if (text.Lower(first) is "of" or "among" && text.Lower(first + 1) is "them" or "these" or "those" or "the")
            return true;
        if (text.Lower(first) is not ("the" or "they" or "these" or "those" or "this" or "that"))
            return false;
        for (var i = first + 1; i < end && i <= first + LongestSubject; i++)
            if (text.Lower(i) is "include" or "includes" or "included" or "comprise" or "comprises" or "comprised")
                return true;
        return false;
    }
}
