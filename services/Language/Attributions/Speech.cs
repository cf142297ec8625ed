using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Attributions with a verb of speech: "X said that …", "…, said X", "X: …".</summary>
internal static class Speech
{
    // How far behind the verb "that" is looked for, in tokens: "told reporters in the capital on Monday that".
    private const int ThatWithin = 10;

    // Words that may follow a verb that closes its sentence: "he said in a statement on Monday".
    private const int TailWords = 12;

    public static SpeechMatch? Match(TokenText text, List<TextSpan> quotes, int first, int end)
    {
        for (var verb = first; verb < end; verb++)
        {
            if (!text.IsWord(verb) || text.IsCapitalized(verb) || !SpeechVerbs.IsCue(text.Lower(verb)) || QuoteSpans.At(quotes, text[verb].Start) is not null)
                continue;
            if (Passive(text, verb, end) is { } passive)
                return passive;
            if (IsNoun(text, verb) || text.Lower(verb - 1) is "to" or "be" or "been" or "being" or "was" or "were" or "is" or "are" or "by" or "for" or "of" or "not")
                continue;
            if (Inverted(text, quotes, first, end, verb) is { } inverted)
                return inverted;
            var (subject, subjectEnd) = NounPhrases.Before(text, verb, first);
            // "I think", "you know": nobody's word.
            if (subjectEnd - subject == 1 && text.Lower(subject) is "i" or "we" or "you" && ReportingWords.IsMental(ReportingWords.Lemma(text.Lower(verb))))
                continue;
            if (subject < subjectEnd && Direct(text, quotes, first, end, verb, subject, subjectEnd) is { } direct)
                return direct;
        }
        return null;
    }

    /// <summary>From token to token, without punctuation at the ends; absent when nothing of substance is left.</summary>
    public static TextSpan? Span(TokenText text, int first, int end)
    {
        while (first < end && (text.IsBreak(first) || text.Lower(first) is "," or ":" or "."))
            first++;
        while (end > first && (text.IsBreak(end - 1) || text.Lower(end - 1) is "," or ":" or ";" || text.Lower(end - 1) is "." && end - 1 > first && text[end - 2].Kind != TokenKind.Sign))
            end--;
        return end - first >= 2 ? text.Span(first, end) : null;
    }

    // "Reporters were told by the ministry that …"
    private static SpeechMatch? Passive(TokenText text, int verb, int end)
    {
        if (!SpeechVerbs.HasHearer(text.Lower(verb)) || text.Lower(verb + 1) != "by" || text.Lower(verb - 1) is not ("was" or "were" or "been" or "being" or "is" or "are"))
            return null;
        var sourceEnd = NounPhrases.After(text, verb + 2, end, keepsPrepositions: false);
        return sourceEnd > verb + 2 && text.Lower(sourceEnd) == "that" && Span(text, sourceEnd + 1, end) is { } content
            ? new SpeechMatch(verb + 2, sourceEnd, verb, verb + 1, content, false) : null;
    }

    // "…," said X.
    private static SpeechMatch? Inverted(TokenText text, List<TextSpan> quotes, int first, int end, int verb)
    {
        if (!SpeechVerbs.MayInvert(text.Lower(verb)) || verb == first || !(NounPhrases.IsQuote(text, verb - 1) || text.Lower(verb - 1) is "," or "?" or "!"))
            return null;
        var sourceEnd = NounPhrases.After(text, verb + 1, end, keepsPrepositions: false);
        if (sourceEnd == verb + 1 || !(text.IsCapitalized(verb + 1) || text.Lower(verb + 1) is "the" or "a" or "an" or "he" or "she" or "they" or "one" or "his" or "her" or "its"))
            return null;
        return Preceding(text, quotes, first, verb) is { } content
            ? new SpeechMatch(verb + 1, sourceEnd, verb, verb + 1, content.Content, content.IsQuote) : null;
    }

    private static SpeechMatch? Direct(TokenText text, List<TextSpan> quotes, int first, int end, int verb, int subject, int subjectEnd)
    {
        if (That(text, verb, end) is { } that && Span(text, that + 1, end) is { } reported)
            return new SpeechMatch(subject, subjectEnd, verb, verb + 1, reported, false);
        var next = text.Lower(verb + 1) is "," or ":" ? verb + 2 : verb + 1;
        // X said: "…"
        if (text[next].Start is var at && QuoteSpans.At(quotes, at) is { } quote && quote.Start == at && NounPhrases.IsQuote(text, next))
            return new SpeechMatch(subject, subjectEnd, verb, verb + 1, quote, true);
        // "…," X said.
        if (subject > first && (text.Lower(subject - 1) == "," || NounPhrases.IsQuote(text, subject - 1)) && Preceding(text, quotes, first, subject) is { } before)
        {
            if (IsTail(text, verb + 1, end))
                return new SpeechMatch(subject, subjectEnd, verb, verb + 1, before.Content, before.IsQuote);
            // The army, he said, had left.
            if (text.Lower(verb + 1) == "," && Span(text, first, end) is { } whole)
                return new SpeechMatch(subject, subjectEnd, verb, verb + 1, before.IsQuote ? before.Content : whole, before.IsQuote);
        }
        // The bridge, he said, is safe.
        if (subject > first + 1 && text.Lower(subject - 1) == "," && text.Lower(verb + 1) == "," && SpeechVerbs.IsBare(text.Lower(verb)) && Span(text, first, end) is { } around)
            return new SpeechMatch(subject, subjectEnd, verb, verb + 1, around, false);
        // "Figures show prices rose": of a document, as a museum shows paintings.
        var isTold = SpeechVerbs.IsBare(text.Lower(verb)) || SpeechVerbs.IsShown(text.Lower(verb)) && SourceResolver.IsDocument(text.Lower(subjectEnd - 1));
        return isTold && OpensClause(text, verb + 1, end) && Span(text, verb + 1, end) is { } clause
            ? new SpeechMatch(subject, subjectEnd, verb, verb + 1, clause, false) : null;
    }

    private static (TextSpan Content, bool IsQuote)? Preceding(TokenText text, List<TextSpan> quotes, int first, int before)
    {
        var last = before - 1;
        if (text.Lower(last) == "," && NounPhrases.IsQuote(text, last - 1))
            last--;
        if (NounPhrases.IsQuote(text, last) && QuoteSpans.At(quotes, text[last].Start) is { } quote)
            return quote.Start <= text[first].Start + 1 || quote.Length * 2 > text[last].Start - text[first].Start
                ? (quote, true) : Span(text, first, before) is { } mixed ? (mixed, false) : null;
        return Span(text, first, before) is { } content && before - first > 3 ? (content, false) : null;
    }

    private static int? That(TokenText text, int verb, int end)
    {
        for (var i = verb + 1; i < end && i <= verb + ThatWithin; i++)
        {
            if (text.Lower(i) == "that")
                return i == verb + 1 || SpeechVerbs.HasHearer(text.Lower(verb)) || text.Lower(verb + 1) is "in" or "on" or "at" or "to" or "," or "during" or "late" or "last" or "yesterday"
                    || Times.Calendar.TryWeekday(text.Lower(verb + 1), out _) ? i : null;
            if (text.Lower(i) is "." or ";" or ":" || NounPhrases.IsQuote(text, i))
                return null;
        }
        return null;
    }

    private static bool IsTail(TokenText text, int from, int end)
    {
        if (end - from > TailWords)
            return false;
        var lower = text.Lower(from);
        return from >= end || lower is "." or "," or "in" or "on" or "at" or "to" or "during" or "after" or "late" or "earlier" or "last" or "yesterday" or "today" or "of" or "as" or "when" or "reporters" or "journalists"
            or "lawmakers" or "parliament" or "him" or "her" or "them" || text.IsCapitalized(from) || text.IsBreak(from);
    }

    // After "said", a clause begins with a subject, not with a preposition or an infinitive.
    private static bool OpensClause(TokenText text, int i, int end) => end - i >= 4 && text.IsWord(i) | text.IsNumber(i) && text.Lower(i) is not
        ("in" or "on" or "at" or "to" or "during" or "of" or "by" or "for" or "from" or "about" or "with" or "as" or "so" or "yes" or "no" or "nothing" or "goodbye" or "and" or "or" or "but" or "responsibility" or "when");

    // "the report said": the first is a noun.
    private static bool IsNoun(TokenText text, int i) =>
        text.Lower(i) is "report" or "reports" or "claim" or "claims" or "state" or "states" or "estimate" or "estimates" or "notes" or "say" or "show" or "shows" or "found" or "thought" or "expected" or "estimated" or "reported" or "alleged" or "believed" or "promised"
        && (text.Lower(i - 1) is "the" or "a" or "an" or "this" or "that" or "his" or "her" or "their" or "its" or "'s" or "these" or "those" or "of" or "some" or "no" or "any" or "new" or "more" or "an" or "and" or "," || text.IsBreak(i - 1))
        && text.Lower(i + 1) is not "that";
}
