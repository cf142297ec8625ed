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
    /// <summary>For passages.</summary>
    public static ClosenessWeights OfPassages { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>For claims without the sentence model.</summary>
    public static ClosenessWeights OfClaimWords { get; } = new(1, 0, 0, 0, 0, 0);

    /// <summary>For claims.</summary>
    public static ClosenessWeights OfClaims { get; } = new(1, 0, 0, 1, 0, 0.5);

    public double ScoreOf(Closeness closeness) =>
        (Words * closeness.Words) + (Shared * closeness.Shared) + (Pairs * closeness.Pairs)
        + (Meaning * closeness.Meaning) + (Whole * closeness.Whole) + (Title * closeness.Title);
}
