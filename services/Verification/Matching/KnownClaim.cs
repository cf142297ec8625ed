namespace FactCheck.Verification.Matching;

/// <summary>A claim that was seen or checked before.</summary>
/// <param name="Id">Tells it apart.</param>
/// <param name="Claim">Its words.</param>
/// <param name="Title">Headline of the article that checked it; absent without one.</param>
public sealed record KnownClaim(string Id, string Claim, string? Title);

/// <summary>A known claim that may say the same.</summary>
/// <param name="Claim">As it is known.</param>
/// <param name="Score">Higher is closer, about 0 to 1; comparable between searches.</param>
/// <param name="Sameness">Whether it has the same truth conditions.</param>
/// <param name="Why">What they share or where they differ, for a person.</param>
public sealed record ClaimMatch(KnownClaim Claim, double Score, Sameness Sameness, string Why);

/// <summary>Whether two claims have the same truth conditions.</summary>
public enum Sameness
{
    /// <summary>They differ, or share too little.</summary>
    Different = 1,

    /// <summary>They may be the same: a person should look.</summary>
    Suggest = 2,

    /// <summary>They say the same, and figures, negation, period, place and subject agree.</summary>
    Same = 3,
}
