namespace FactCheck.Language.CheckWorthiness;

/// <summary>Check-worthiness by the reader model, where it saw the sentence; the rules give reasons and answer for what it did not see.</summary>
public sealed class ModelCheckWorthinessClassifier : ICheckWorthinessClassifier
{
    private readonly RuleCheckWorthinessClassifier _rules = new();

    /// <inheritdoc/>
    public string Method => "reader/1";

    /// <inheritdoc/>
    public double Threshold => 0.24;

    /// <inheritdoc/>
    public IReadOnlyList<CheckWorthinessScore> Classify(IReadOnlyList<SentenceContext> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return [.. _rules.Classify(sentences, cancellation).Zip(sentences, (rules, sentence) =>
            sentence.Parse is { } parse ? rules with { Value = Math.Round(parse.CheckWorthiness, 4) } : rules)];
    }
}
