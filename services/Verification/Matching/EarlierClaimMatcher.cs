using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Language.Models;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Verification.Matching;

/// <summary>An earlier claim that is, or may be, the same.</summary>
/// <param name="Claim">As it is watched, with its latest verdict when it was read.</param>
/// <param name="Score">Higher is closer.</param>
/// <param name="Sameness">Whether it has the same truth conditions.</param>
/// <param name="Why">What they share or where they differ, for a person.</param>
public sealed record EarlierClaimMatch(ClaimWatch Claim, double Score, Sameness Sameness, string Why);

/// <summary>Finds earlier claims that say what a text says, among the stored ones that have a verdict. Safe to use from many threads at once.</summary>
/// <remarks>Kept in memory as <see cref="FactCheckMatcher"/> keeps fact-checks; who asks for a claim's latest verdict reads it from the store.</remarks>
public sealed class EarlierClaimMatcher(IClaimWatchStore store, TimeProvider time, Meanings? meanings = null, ReaderModel? reader = null, MatchingOptions? options = null) : IDisposable
{
    private readonly KnownClaims<ClaimWatch> _known = new(
        store.ListAsync, watch => new KnownClaim(watch.Id.Value, watch.ClaimText, Title: null),
        () => new ClaimMatcher(meanings, reader, options), options ?? new MatchingOptions(), time)
    {
        NewestFirst = true,
    };

    /// <summary>The closest earlier claims, best first; at most <paramref name="top"/>, empty when none is close.</summary>
    /// <param name="workspace">The tenant.</param>
    /// <param name="text">What is said.</param>
    /// <param name="but">The claim that is asked for, which is no earlier one; absent for any text.</param>
    /// <param name="top">1 or more.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<IReadOnlyList<EarlierClaimMatch>> FindAsync(WorkspaceId workspace, string text, ClaimId? but, int top, CancellationToken cancellation)
    {
        var matches = new List<EarlierClaimMatch>();
        foreach (var (watch, match) in (await _known.FindAsync(workspace, text, top + 1, cancellation)).Where(found => found.Record.Id != but).Take(top))
            matches.Add(new(await store.GetAsync(workspace, watch.Id, cancellation), match.Score, match.Sameness, match.Why));
        return matches;
    }

    /// <summary>Drops the words of claims that were blanked in the store; nothing of them is in memory when the call returns.</summary>
    public Task RereadAsync(WorkspaceId workspace, CancellationToken cancellation) => _known.RereadAsync(workspace, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();
}
