namespace FactCheck.Language.CheckWorthiness;

/// <summary>Says how much a sentence deserves checking. Implementations are safe to call from many threads at once.</summary>
public interface ICheckWorthinessClassifier
{
    /// <summary>The engine and its version, e.g. <c>rules/1</c>; part of a reader's method.</summary>
    string Method { get; }

    /// <summary>From this score on a sentence that comes alone counts as check-worthy; in [0, 1], chosen for this engine (<c>CheckWorthyFrom</c> says on which data).</summary>
    double Threshold { get; }

    /// <summary>The same for a sentence of an article.</summary>
    double ArticleThreshold { get; }

    /// <summary>The score of each sentence, with its reasons, in the order given.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    IReadOnlyList<CheckWorthinessScore> Classify(IReadOnlyList<SentenceContext> sentences, CancellationToken cancellation);
}
