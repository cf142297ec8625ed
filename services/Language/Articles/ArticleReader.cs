using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Languages;
using FactCheck.Language.Models;
using FactCheck.Language.Names;
using FactCheck.Language.Quantities;
using FactCheck.Language.References;
using FactCheck.Language.Sentences;
using FactCheck.Language.Times;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Reads an English article to the end: sentences, figures, dates, who says what, and the claims. Safe to use from many threads at once.</summary>
/// <remarks>Of a text in another language only sentences and figures are read, and every sentence says which language it is; where nothing tells, they say that too.</remarks>
/// <param name="classifier">Says how much a sentence deserves checking.</param>
/// <param name="model">Parts of speech, names and dependencies; without it everything is read by rules.</param>
public sealed class ArticleReader(ICheckWorthinessClassifier classifier, ReaderModel? model = null)
{
    private const string Rules = "rules/4";

    /// <summary>The reader with its version; another classifier than the rules is named behind it.</summary>
    public string Method => classifier is RuleCheckWorthinessClassifier ? Rules : $"{Rules}+{classifier.Method}";

    /// <summary>Reads the article. The same article always gives the same reading.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ArticleReading Read(ArticleText article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new TokenText(article.Text);
        var spans = SentenceSplitter.Split(article.Text);
        cancellation.ThrowIfCancellationRequested();
        var language = LanguageDetector.Detect(article.Text);
        if (language.IsForeign)
            return Foreign(article.Text, text, spans, language.Code);
        var times = TimeGrammar.Find(text);
        var dates = TimeReader.Read(text, times, article.PublishedOn);
        var roles = SentenceRoles.Read(text, spans, article.Title, dates);
        if (article.PublishedOn is null && Dateline(spans, roles, dates) is { } dateline)
            dates = TimeReader.Read(text, times, dateline);
        cancellation.ThrowIfCancellationRequested();
        var quantities = QuantityReader.Read(text, times);
        var parses = Parses(article.Text, spans, roles, cancellation);
        var names = NameReader.Read(text);
        if (parses is not null)
            names = ParsedNames.Kinds(names, spans, parses);
        var resolver = new SourceResolver(text, names);
        cancellation.ThrowIfCancellationRequested();
        var attributions = AttributionReader.Read(text, spans, resolver, parses);
        var sayings = Sayings(spans, attributions);
        Breakdowns.CarrySource(text, spans, sayings, quantities);

        var contexts = Contexts(article.Text, spans, roles, quantities, dates, names, sayings, parses);
        var scores = classifier.Classify(contexts, cancellation);
        var references = parses is null ? [] : ReferenceReader.Read(article.Text, spans, parses, resolver, dates, attributions);
        var builder = new ClaimBuilder(text, resolver, references, classifier.ArticleThreshold);
        var sentences = new List<SentenceReading>(spans.Count);
        var (claims, headlines) = (new List<ClaimReading>(), new List<ClaimReading>());
        var paragraph = 0;
        Attribution? previous = null;
        for (var i = 0; i < spans.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var span = spans[i];
            if (text[text.IndexAt(span.Start) - 1].Kind == TokenKind.ParagraphBreak)
                (paragraph, previous) = (span.Start, null);
            var (sentence, score) = (contexts[i], scores[i]);
            sentences.Add(new SentenceReading(span, sentence.Text, roles[i], score, score.Value >= classifier.ArticleThreshold));
            if (roles[i] is SentenceRole.Body or SentenceRole.Headline && !IsQuestion(sentence.Text))
                (roles[i] == SentenceRole.Body ? claims : headlines).AddRange(
                    builder.Build(span, sentence, score, paragraph, previous).Where(claim => claim.NormalizedText.Length > 0));
            previous = sayings[i] ?? previous;
        }
        var reading = new ArticleReading(sentences, RepeatedClaims.Join(claims, headlines), quantities, dates, attributions) { References = references };
        return UncertainLanguage.Is(language, article.Text) ? UncertainLanguage.Mark(reading) : reading;
    }

    // Sentences and plain figures are much the same in every language; the rest would be misread.
    private static ArticleReading Foreign(string article, TokenText text, IReadOnlyList<TextSpan> spans, string language)
    {
        var score = new CheckWorthinessScore(0, [$"language:{language}"], false);
        return new ArticleReading([.. spans.Select(span => new SentenceReading(span, span.Of(article), SentenceRole.Body, score, false))], [],
            ForeignFigures.Read(text), [], []);
    }

    // Headings and notices are never claims: the model need not look at them.
    private ParsedSentence?[]? Parses(string text, IReadOnlyList<TextSpan> spans, SentenceRole[] roles, CancellationToken cancellation)
    {
        if (model is null)
            return null;
        var body = Enumerable.Range(0, spans.Count).Where(i => roles[i] == SentenceRole.Body).ToArray();
        var read = model.Read([.. body.Select(i => spans[i].Of(text))], cancellation);
        var parses = new ParsedSentence?[spans.Count];
        for (var i = 0; i < body.Length; i++)
            parses[body[i]] = read[i];
        return parses;
    }

    private static SentenceContext[] Contexts(string text, IReadOnlyList<TextSpan> spans, SentenceRole[] roles, IReadOnlyList<Quantity> quantities,
        IReadOnlyList<TimeExpression> dates, IReadOnlyList<Name> names, Attribution?[] sayings, ParsedSentence?[]? parses)
    {
        var contexts = new SentenceContext[spans.Count];
        var lead = ArticlePositions.EndOfLead(spans, roles);
        for (var i = 0; i < spans.Count; i++)
            contexts[i] = new SentenceContext
            {
                Text = spans[i].Of(text),
                Role = roles[i],
                IsLead = spans[i].End <= lead,
                Quantities = SpanLists.Within(quantities, spans[i], quantity => quantity.Span),
                Dates = SpanLists.Within(dates, spans[i], date => date.Span),
                Names = SpanLists.Within(names, spans[i], name => name.Span),
                Attribution = sayings[i],
                Parse = parses?[i],
            };
        return contexts;
    }

    // Each sentence's own attribution, or the one whose quotation it continues.
    private static Attribution?[] Sayings(IReadOnlyList<TextSpan> spans, IReadOnlyList<Attribution> attributions)
    {
        var sayings = new Attribution?[spans.Count];
        foreach (var attribution in attributions.Where(attribution => attribution.IsStatement))
        {
            var own = SpanLists.IndexOf(spans, attribution.Cue.Start);
            if (own < spans.Count && spans[own].Contains(attribution.Cue))
                sayings[own] ??= attribution;
            for (var i = SpanLists.IndexOf(spans, attribution.Content.Start); i < spans.Count && spans[i].Start < attribution.Content.End; i++)
                sayings[i] ??= attribution;
        }
        return sayings;
    }

    private static DateOnly? Dateline(IReadOnlyList<TextSpan> spans, SentenceRole[] roles, IReadOnlyList<TimeExpression> dates)
    {
        for (var i = 0; i < spans.Count; i++)
            if (roles[i] == SentenceRole.Timestamp
                && SpanLists.Within(dates, spans[i], date => date.Span).FirstOrDefault(date => date.Resolved is { } days && days.First == days.Last)?.Resolved is { } day)
                return day.First;
        return null;
    }

    private static bool IsQuestion(string sentence) => sentence.AsSpan().TrimEnd("\"”’')").EndsWith("?");
}
