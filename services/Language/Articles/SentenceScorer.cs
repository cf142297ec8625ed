using FactCheck.Core.Claims;
using FactCheck.Language.Attributions;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Languages;
using FactCheck.Language.Models;
using FactCheck.Language.Names;
using FactCheck.Language.Quantities;
using FactCheck.Language.Times;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Articles;

/// <summary>Says how much single sentences deserve checking, without the article around them. Safe to use from many threads at once.</summary>
/// <param name="classifier">The engine.</param>
/// <param name="model">The reader model; without it the classifier has rules alone to go by.</param>
public sealed class SentenceScorer(ICheckWorthinessClassifier classifier, ReaderModel? model = null)
{
    /// <summary>From this score on a sentence counts as check-worthy.</summary>
    public double Threshold => classifier.Threshold;

    /// <summary>The score of each sentence, in the order given. Each text is taken for one sentence of running text, whatever stops it holds.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<CheckWorthinessScore> Score(IReadOnlyList<string> sentences, CancellationToken cancellation) => Score(sentences, areAlone: true, cancellation);

    /// <summary>The same, scored as sentences inside an article are, without their neighbours: how the threshold for articles is measured.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<CheckWorthinessScore> ScoreAsInArticle(IReadOnlyList<string> sentences, CancellationToken cancellation) => Score(sentences, areAlone: false, cancellation);

    private IReadOnlyList<CheckWorthinessScore> Score(IReadOnlyList<string> sentences, bool areAlone, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var parses = model?.Read(sentences, cancellation);
        var scores = classifier.Classify([.. sentences.Select((sentence, i) => Context(sentence, areAlone, parses?[i]))], cancellation);
        // The engines know English only.
        return [.. scores.Select((score, i) => LanguageDetector.Detect(sentences[i]) switch
        {
            { IsForeign: true } language => new CheckWorthinessScore(0, [$"language:{language.Code}"], false),
            var language => UncertainLanguage.Is(language, sentences[i]) ? UncertainLanguage.Mark(score) : score,
        })];
    }

    private static SentenceContext Context(string sentence, bool isAlone, ParsedSentence? parse)
    {
        var text = new TokenText(sentence);
        var times = TimeGrammar.Find(text);
        var names = NameReader.Read(text);
        return new SentenceContext
        {
            Text = sentence,
            Quantities = QuantityReader.Read(text, times),
            Dates = TimeReader.Read(text, times, null),
            Names = names,
            Attribution = AttributionReader.Read(text, [new TextSpan(0, sentence.Length)], new SourceResolver(text, names)) is [var first, ..] ? first : null,
            IsAlone = isAlone,
            Parse = parse,
        };
    }
}
