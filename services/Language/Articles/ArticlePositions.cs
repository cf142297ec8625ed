using FactCheck.Core.Claims;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Language.Articles;

/// <summary>What the place of a sentence in its article says: reports open with what matters most and close with words about themselves.</summary>
internal static class ArticlePositions
{
    private const int LeadSentences = 3;

    // In a shorter text every sentence is near both ends, which tells nothing.
    private const int FewestSentences = 2 * LeadSentences;

    // Sentences from the end in which a report speaks of itself.
    private const int ClosingSentences = 4;

    private const int LongestClosing = 300; // UTF-16 units

    private static readonly string[] Closings =
        ["follow us", "follow the", "follow our", "sign up", "subscribe", "click here", "read more", "get our", "get the latest", "join our", "join us on", "download our", "support our", "like us on", "listen to our", "watch our",
         "reporting by", "(reporting by", "additional reporting", "(additional reporting", "editing by", "(editing by", "writing by", "with reporting by", "compiled by", "copyright", "©", "have a tip", "got a tip", "have you", "do you have",
         "share your", "tell us", "send us", "email us", "contact us", "contact the author", "let us know", "for more news", "for more stories", "for more information, visit", "this article was", "this story was", "this story has been",
         "this article has been", "this article first", "this article originally", "this report was", "a version of this", "the views expressed", "opinions expressed", "all rights reserved"];

    private static readonly string[] ClosingEnds =
        ["contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "all rights reserved", "to our newsletter", "for our newsletter", "our newsletters", "in your inbox", "to your inbox"];

    /// <summary>Turns running text near the end that speaks of the report itself, or calls upon its readers, into a notice.</summary>
    public static void MarkClosing(string text, IReadOnlyList<TextSpan> sentences, SentenceRole[] roles)
    {
        if (sentences.Count < FewestSentences)
            return;
        for (var i = sentences.Count - ClosingSentences; i < sentences.Count; i++)
            if (roles[i] is SentenceRole.Body or SentenceRole.Headline && sentences[i].Length <= LongestClosing && IsClosing(sentences[i].Of(text).ToLowerInvariant()))
                roles[i] = SentenceRole.Boilerplate;
    }

    /// <summary>The offset behind the sentences with which the article opens, headings and captions left out; 0 for a text too short to have such.</summary>
    public static int EndOfLead(IReadOnlyList<TextSpan> sentences, SentenceRole[] roles)
    {
        var body = Enumerable.Range(0, sentences.Count).Where(i => roles[i] == SentenceRole.Body).Take(FewestSentences).ToList();
        return body.Count < FewestSentences ? 0 : sentences[body[LeadSentences - 1]].End;
    }

    private static bool IsClosing(string lower)
    {
        var end = lower.AsSpan().TrimEnd(".!)]”\"");
        foreach (var closing in ClosingEnds)
            if (end.EndsWith(closing, StringComparison.Ordinal))
                return true;
        // "Have you" is a call where it asks, "follow the" where it names where.
        return Array.Exists(Closings, closing => lower.StartsWith(closing, StringComparison.Ordinal) && closing switch
        {
            "have you" or "do you have" => lower.EndsWith('?'),
            "follow the" or "follow our" => lower.Contains(" on ", StringComparison.Ordinal) || lower.Contains('@', StringComparison.Ordinal),
            _ => true,
        });
    }
}
