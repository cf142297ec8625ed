using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;

namespace FactCheck.Verification.Retrieval;

/// <summary>Finds stored passages that may bear on a text.</summary>
/// <remarks>
/// A passage stored before the call is found by it. Texts are words only: no character of them is query syntax.
/// Safe to call from many threads.
/// </remarks>
public interface IEvidenceIndex
{
    /// <summary>Reads what the store has that the index has not; costs one call to the store when there is nothing new.</summary>
    /// <returns>The store's position up to which every passage is found by a search that begins now.</returns>
    Task<long> FollowAsync(CancellationToken cancellation);

    /// <summary>Passages of the workspace that share words with the text, best first, ties in a fixed order; empty when none does.</summary>
    Task<IReadOnlyList<EvidenceHit>> SearchAsync(EvidenceQuery query, CancellationToken cancellation);
}

/// <summary>What to find.</summary>
/// <param name="Workspace">The tenant; passages of others are never found.</param>
/// <param name="Text">A claim or words of one, as they are.</param>
/// <param name="Top">At most this many, 1 to 1,000; less counts as 1, more as 1,000.</param>
public sealed record EvidenceQuery(WorkspaceId Workspace, string Text, int Top);

/// <summary>A passage found.</summary>
/// <param name="Passage">As stored.</param>
/// <param name="Score">Higher is closer; comparable only within one search.</param>
public sealed record EvidenceHit(EvidencePassage Passage, double Score);
