namespace FactCheck.Language.Stance;

/// <summary>Tells how passages relate to a claim.</summary>
/// <remarks>Safe to call from many threads; equal arguments give equal judgements. What it can't decide is neutral, never a guess.</remarks>
public interface IStanceClassifier
{
    /// <summary>The engine with its version, e.g. <c>rules/1</c>.</summary>
    string Method { get; }

    /// <summary>Each passage's stance towards the claim, in the order given; all in one call, since a model is faster on many.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    IReadOnlyList<StanceJudgement> Judge(StanceClaim claim, IReadOnlyList<StancePassage> passages, CancellationToken cancellation);
}
