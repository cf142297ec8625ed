using FactCheck.Language.Models;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>Check-worthiness by the reader model, the meaning of the sentence and its words together. The rules give the reasons.</summary>
/// <remarks>
/// On 1,500 ClaimBuster sentences that none of the three saw: the reader alone F1 0.763, AP 0.840; joined 0.773 and 0.853 (cross-validated).
/// The weights that join them are a logistic regression on those 1,500.
/// </remarks>
/// <param name="embedder">Gives the meaning.</param>
public sealed class ModelCheckWorthinessClassifier(EmbedderModel embedder) : ICheckWorthinessClassifier
{
    private const double ReaderWeight = 0.336;
    private const double WordsWeight = 0.193;
    private const double MeaningWeight = 0.453;
    private const double Bias = 0.241;

    private readonly RuleCheckWorthinessClassifier _rules = new();
    private readonly LinearHead _words = new("check-worthiness.linear");
    private readonly EmbeddingHead _meaning = new("check-worthiness.embedding");
    private readonly SubjectivityHead _views = new();

    /// <inheritdoc/>
    public string Method => "reader+embedder/1";

    /// <inheritdoc/>
    public double Threshold => CheckWorthyFrom.Alone;

    /// <inheritdoc/>
    public double ArticleThreshold => CheckWorthyFrom.ModelsInArticle;

    // Of 0.44, the probability with the best F1 on the 1,500 ClaimBuster sentences that no engine was trained on: scores are moved so that it is 0.5.
    private static readonly double BestOdds = Logistic.Odds(0.44);

    /// <inheritdoc/>
    public IReadOnlyList<CheckWorthinessScore> Classify(IReadOnlyList<SentenceContext> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var scores = _rules.Classify(sentences, cancellation).ToArray();
        var read = Enumerable.Range(0, sentences.Count).Where(i => sentences[i] is { Role: SentenceRole.Body, Parse: not null }).ToArray();
        var embeddings = embedder.Embed([.. read.Select(i => sentences[i].Text)], cancellation);
        for (var k = 0; k < read.Length; k++)
        {
            var sentence = sentences[read[k]];
            var odds = Bias + (ReaderWeight * Logistic.Odds(sentence.Parse!.CheckWorthiness)) + (WordsWeight * _words.Score(sentence.Text))
                + (MeaningWeight * Logistic.Odds(_meaning.Probability(embeddings[k])));
            scores[read[k]] = ArticleKnowledge.Join(scores[read[k]], sentence, Logistic.Of(odds - BestOdds)) with { IsSubjective = _views.IsView(embeddings[k]) };
        }
        return scores;
    }
}
