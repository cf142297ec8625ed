namespace FactCheck.Language.CheckWorthiness;

/// <summary>Check-worthiness by a linear model over words: the default where no model file is. The rules give the reasons.</summary>
public sealed class LinearCheckWorthinessClassifier : ICheckWorthinessClassifier
{
    private readonly RuleCheckWorthinessClassifier _rules = new();
    private readonly LinearHead _worthy = new("check-worthiness.linear");
    private readonly SubjectivityHead _views = new();

    /// <inheritdoc/>
    public string Method => "linear/1";

    /// <inheritdoc/>
    public double Threshold => CheckWorthyFrom.Alone;

    /// <inheritdoc/>
    public double ArticleThreshold => CheckWorthyFrom.LinearInArticle;

    // Of 0.27, the probability with the best F1 on the 1,500 ClaimBuster sentences that no engine was trained on: scores are moved so that it is 0.5.
    private static readonly double BestOdds = Logistic.Odds(0.27);

    /// <inheritdoc/>
    public IReadOnlyList<CheckWorthinessScore> Classify(IReadOnlyList<SentenceContext> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return [.. _rules.Classify(sentences, cancellation).Zip(sentences, (rules, sentence) => sentence.Role != SentenceRole.Body ? rules
            : ArticleKnowledge.Join(rules, sentence, Logistic.Of(_worthy.Score(sentence.Text) - BestOdds)) with { IsSubjective = _views.IsView(sentence.Text) })];
    }
}
