namespace FactCheck.Verification.Matching;

/// <summary>What brings a text and a known claim together; each about 0 to 1.</summary>
/// <param name="Words">BM25 over claim and title, as a share of what the text's words could give at most.</param>
/// <param name="Letters">Of the groups of letters.</param>
/// <param name="Meaning">Cosine of what is said and of title and claim; 0 without the sentence model.</param>
internal readonly record struct ClaimCloseness(double Words, double Letters, double Meaning)
{
    /// <summary>One figure of about 0 to 1.</summary>
    /// <remarks>
    /// The weights were chosen for MAP@5 on the train part of CLEF-2020 CheckThat! task 2 (ADR 020). Without the sentence model they are on a scale
    /// on which <see cref="MatchingOptions"/>' thresholds are as often right.
    /// </remarks>
    public double Score(bool withMeaning) => withMeaning ? (0.61 * Words) + (0.13 * Letters) + (0.26 * Meaning) : (0.9 * Words) + (0.3 * Letters);
}
