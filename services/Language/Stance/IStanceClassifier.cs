namespace FactCheck.Language.Stance;

/// <summary>Tells how one passage relates to a claim.</summary>
/// <remarks>Safe to call from many threads; equal arguments give an equal judgement. What it can't decide is neutral, never a guess.</remarks>
public interface IStanceClassifier
{
    /// <summary>The engine with its version, e.g. <c>rules/1</c>.</summary>
    string Method { get; }

    /// <summary>The passage's stance towards the claim.</summary>
    StanceJudgement Judge(StanceClaim claim, StancePassage passage);
}
