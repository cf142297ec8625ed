using FactCheck.Core.Claims;
using FactCheck.Language.Models;
using FactCheck.Language.Names;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Attributions;

/// <summary>Reads who says what in an English text: direct, reported and mixed speech.</summary>
public static class AttributionReader
{
    // Speech inside of speech that is looked for.
    private const int DeepestNesting = 3;

    /// <summary>The attributions in reading order; of speech inside of speech both. Spans are UTF-16 offsets into the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    public static IReadOnlyList<Attribution> Read(string text, IReadOnlyList<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var tokens = new TokenText(text);
        return Read(tokens, sentences, new SourceResolver(tokens, NameReader.Read(tokens)));
    }

    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="resolver">Tells who is meant.</param>
    /// <param name="parses">Their trees, null for what was not parsed; without them rules alone are asked.</param>
    internal static IReadOnlyList<Attribution> Read(TokenText text, IReadOnlyList<TextSpan> sentences, SourceResolver resolver, IReadOnlyList<ParsedSentence?>? parses = null)
    {
        var quotes = QuoteSpans.Find(text.Text);
        var attributions = new List<Attribution>();
        var paragraph = 0;
        Attribution? previous = null;
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            if (text[text.IndexAt(sentence.Start) - 1].Kind == TokenKind.ParagraphBreak)
                (paragraph, previous) = (sentence.Start, previous?.Content.End > sentence.Start ? previous : null);
            var matches = Matches(text, quotes, resolver, sentence, parses?[s]);
            foreach (var match in matches.Select(match => QuoteSpans.WithOtherHalf(text, quotes, sentence, match)))
            {
                var attribution = Resolved(text, match, resolver.Resolve(match, previous, paragraph, attributions.LastOrDefault()));
                if (match.IsStatement)
                    previous = attribution;
                attributions.Add(attribution);
            }
            if (!matches.Exists(match => match.IsStatement) && previous is { IsQuote: true } && QuoteSpans.At(quotes, sentence.Start) is { } quote && quote.Start == sentence.Start
                && quote.End >= sentence.End && quote.Start >= previous.Content.End && !EndsQuoteWithSpeaker(text, quotes, sentences, s))
                // "…," she said. "… ." The second quotation is hers as well.
                attributions.Add(previous = previous with { Content = quote });
        }
        return [.. attributions.Concat(Continued(text.Text, quotes, attributions)).OrderBy(attribution => attribution.Cue.Start)];
    }

    // A quotation over several paragraphs opens in each and closes in the last, next to the name of its speaker more often than not.
    private static List<Attribution> Continued(string text, List<TextSpan> quotes, List<Attribution> attributions)
    {
        var spoken = new Dictionary<int, Attribution>();
        foreach (var attribution in attributions.Where(attribution => attribution is { IsQuote: true, IsStatement: true }))
            if (QuoteSpans.At(quotes, attribution.Content.Start) is { } quote)
                spoken.TryAdd(quote.Start, attribution);
        var found = new List<Attribution>();
        for (var (first, last) = (0, 0); first < quotes.Count; first = ++last)
        {
            while (last + 1 < quotes.Count && QuoteSpans.GoesOn(text, quotes[last], quotes[last + 1]))
                last++;
            var own = quotes[first..(last + 1)];
            if (own.Count > 1 && own.Select(quote => spoken.GetValueOrDefault(quote.Start)).FirstOrDefault(speaker => speaker is not null) is { } speaker)
                found.AddRange(own.Where(quote => !spoken.ContainsKey(quote.Start)).Select(quote => speaker with { Content = quote }));
        }
        return found;
    }

    // What the tree shows, and what a rule sees where the tree shows nothing.
    private static List<SpeechMatch> Matches(TokenText text, List<TextSpan> quotes, SourceResolver resolver, TextSpan sentence, ParsedSentence? parse)
    {
        var (first, end) = (text.IndexAt(sentence.Start), text.IndexAt(sentence.End));
        var matches = parse is { Words.Count: > 0 } ? ParsedSpeech.Match(new SentenceTree(parse, sentence, text.Text), text, quotes) : [];
        var match = Spoken(text, quotes, first, end) ?? Headings.Match(text, resolver, first, end) ?? QuoteCredits.Match(text, quotes, first, end);
        for (var depth = 0; depth < DeepestNesting && match is { } said; depth++)
        {
            if (!IsNoun(parse, text[said.CueFirst].Start - sentence.Start) && !matches.Exists(other => other.CueFirst < said.CueEnd && said.CueFirst < other.CueEnd))
                matches.Add(said);
            // "The mayor said that police had told her that …": what the police told is inside.
            match = parse is null && !said.IsQuote && said.CueEnd <= text.IndexAt(said.Content.Start) ? Spoken(text, quotes, text.IndexAt(said.Content.Start), text.IndexAt(said.Content.End)) : null;
        }
        matches.Sort((one, other) => one.CueFirst.CompareTo(other.CueFirst));
        return matches;
    }

    private static SpeechMatch? Spoken(TokenText text, List<TextSpan> quotes, int first, int end) => AccordingTo.Match(text, first, end) ?? Speech.Match(text, quotes, first, end);

    // "the states", "their claims": the tree knows better what is a verb.
    private static bool IsNoun(ParsedSentence? parse, int start) => parse?.Words.FirstOrDefault(word => word.Span.Start == start) is { Pos: "NOUN" or "PROPN" };

    // A quotation that runs into a sentence which names its own speaker is left to that sentence.
    private static bool EndsQuoteWithSpeaker(TokenText text, List<TextSpan> quotes, IReadOnlyList<TextSpan> sentences, int s)
    {
        var quote = QuoteSpans.At(quotes, sentences[s].Start)!.Value;
        while (s + 1 < sentences.Count && sentences[s].End < quote.End)
            s++;
        return sentences[s].End > quote.End && Speech.Match(text, quotes, text.IndexAt(sentences[s].Start), text.IndexAt(sentences[s].End)) is not null;
    }

    private static Attribution Resolved(TokenText text, SpeechMatch match, string? name)
    {
        var source = match.Source ?? text.Span(match.SourceFirst, match.SourceEnd);
        var cue = match.Cue ?? text.Span(match.CueFirst, match.CueEnd);
        return new Attribution(source, source.Of(text.Text), name, cue, cue.Of(text.Text), match.Content, match.IsQuote) { IsStatement = match.IsStatement };
    }
}
