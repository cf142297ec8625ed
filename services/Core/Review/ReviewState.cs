namespace FactCheck.Core.Review;

/// <summary>Where a task is in its life. Transitions: <see cref="ReviewLifecycle"/>. Published or not is another matter.</summary>
public enum ReviewState
{
    /// <summary>Waits for somebody to take it.</summary>
    Pending = 1,

    /// <summary>One person holds it, for a time.</summary>
    Leased = 2,

    /// <summary>A person decided, and a second one agreed where that was asked for.</summary>
    Decided = 3,

    /// <summary>A person decided; a second one has to agree.</summary>
    AwaitingApproval = 4,

    /// <summary>It is part of another task now.</summary>
    Merged = 5,
}

/// <summary>The transitions of a task, in one table.</summary>
public static class ReviewLifecycle
{
    /// <summary>Whether a task may go from one state to the other. Leased to leased: renewed, handed over, or taken over after it ran out.</summary>
    public static bool Allows(ReviewState from, ReviewState to) => (from, to) switch
    {
        // Decided without a lease: a decision taken over.
        (ReviewState.Pending, ReviewState.Leased or ReviewState.Decided or ReviewState.AwaitingApproval or ReviewState.Merged) => true,
        (ReviewState.Leased, ReviewState.Leased or ReviewState.Pending or ReviewState.Decided or ReviewState.AwaitingApproval) => true,
        // Approved, or sent back.
        (ReviewState.AwaitingApproval, ReviewState.Decided or ReviewState.Pending) => true,
        // Taken back while nothing is published.
        (ReviewState.Decided, ReviewState.Pending) => true,
        _ => false,
    };
}
