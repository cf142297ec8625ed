using FactCheck.Core.Identity;

namespace FactCheck.Core.Claims;

/// <summary>Another claim that says the same, or may.</summary>
/// <param name="With">The other claim: one that was stored before, or one that a person answered about.</param>
/// <param name="IsSame">True: the truth conditions agree. False: a person should look.</param>
/// <param name="Why">What they share or where they may differ, for a person.</param>
public sealed record ClaimLink(ClaimId With, bool IsSame, string Why)
{
    /// <summary>What a person said: the same or not; absent before that.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Who said it; absent before that.</summary>
    public string? AnsweredBy { get; init; }
}
