namespace FactCheck.Language.CheckWorthiness;

/// <summary>Check-worthiness by an additive table of rules: transparent, without any model file.</summary>
public sealed class RuleCheckWorthinessClassifier : ICheckWorthinessClassifier
{
    /// <summary>What a sentence of running text has before any rule applies.</summary>
    private const double Start = 0.35;

    /// <summary>What a heading, caption, credit or notice gets: it repeats or frames the text.</summary>
    private const double OutsideTheText = 0.05;

    // Fewer words than this seldom say something that can be checked by itself.
    private const int FewWords = 6;

    private static readonly Rule[] Rules =
    [
        new("figure", 0.20, signs => signs.HasFigure),
        new("figure", 0.15, signs => signs.HasStrongFigure),
        new("event", 0.15, signs => signs.HasEvent),
        new("attributed", 0.10, signs => signs.IsAttributed),
        new("lead", 0.06, signs => signs.IsLead),
        new("date", 0.08, signs => signs.HasDate),
        new("names", 0.06, signs => signs.Names >= 1),
        new("names", 0.06, signs => signs.Names >= 2),
        new("comparison", 0.06, signs => signs.IsComparison),
        new("cause", 0.05, signs => signs.IsCause),
        new("public", 0.08, signs => signs.HasPublicMatter),
        new("opinion", -0.15, signs => signs.IsOpinion),
        new("personal", -0.12, signs => signs.IsPersonal),
        new("prediction", -0.12, signs => signs.IsPrediction),
        new("wish", -0.12, signs => signs.IsWish),
        new("question", -0.45, signs => signs.IsQuestion),
        new("definition", -0.30, signs => signs.IsDefinition),
        new("instruction", -0.30, signs => signs.IsInstruction),
        new("short", -0.25, signs => signs.Words < FewWords),
    ];

    /// <inheritdoc/>
    public string Method => "rules/1";

    /// <inheritdoc/>
    public double Threshold => CheckWorthyFrom.Rules;

    /// <inheritdoc/>
    public double ArticleThreshold => CheckWorthyFrom.Rules;

    /// <inheritdoc/>
    public IReadOnlyList<CheckWorthinessScore> Classify(IReadOnlyList<SentenceContext> sentences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        cancellation.ThrowIfCancellationRequested();
        return [.. sentences.Select(Classify)];
    }

    private static CheckWorthinessScore Classify(SentenceContext sentence)
    {
        if (sentence.Role != SentenceRole.Body)
            return new CheckWorthinessScore(OutsideTheText, [sentence.Role.ToString().ToLowerInvariant()], false);
        var signs = new SentenceSigns(sentence);
        var applied = Rules.Where(rule => rule.Applies(signs)).ToList();
        var value = Math.Clamp(Start + applied.Sum(rule => rule.Weight), 0, 1);
        var reasons = applied.OrderByDescending(rule => Math.Abs(rule.Weight)).Select(rule => rule.Reason).Distinct().ToList();
        return new CheckWorthinessScore(Math.Round(value, 2), reasons, signs.IsOpinion || signs.IsWish);
    }

    private sealed record Rule(string Reason, double Weight, Func<SentenceSigns, bool> Applies);
}
