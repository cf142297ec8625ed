namespace FactCheck.Verification.Retrieval;

/// <summary>How much each kind of closeness counts.</summary>
/// <param name="Words">Weight of the score for words.</param>
/// <param name="Shared">Weight of shared words.</param>
/// <param name="Pairs">Weight of shared pairs of words.</param>
/// <param name="Meaning">Weight of the closest piece.</param>
/// <param name="Whole">Weight of the mean over the pieces.</param>
/// <param name="Title">Weight of the title.</param>
internal sealed record ClosenessWeights(double Words, double Shared, double Pairs, double Meaning, double Whole, double Title)
{
    /// <summary>For passages. Chosen for nDCG@10 on 85 of the SciFact claims with even ids.</summary>
    public static ClosenessWeights OfPassages { get; } = new(1, 0, 0, 0.5, 0, 0.5);

    /// <summary>For claims, so that the score is about 0 to 1. Chosen for MAP@5 on the train part of CLEF-2020 CheckThat! task 2, where the claim's own embedding added nothing to its title's.</summary>
    public static ClosenessWeights OfClaims { get; } = new(0.5, 0.25, 0, 0, 0, 0.25);

    /// <summary>For claims without the sentence model, on a scale on which <see cref="Matching.MatchingOptions"/>' thresholds are as often right.</summary>
    public static ClosenessWeights OfClaimWords { get; } = new(0.88, 0.22, 0, 0, 0, 0);

    public double ScoreOf(Closeness closeness) =>
        (Words * closeness.Words) + (Shared * closeness.Shared) + (Pairs * closeness.Pairs)
        + (Meaning * closeness.Meaning) + (Whole * closeness.Whole) + (Title * closeness.Title);
}
