using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Language.Models;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Verification.Matching;

/// <summary>A published fact-check of a claim that is, or may be, the same: who checked, their rating in their words, their date. It is never our verdict.</summary>
/// <param name="FactCheck">As imported.</param>
/// <param name="Score">Higher is closer.</param>
/// <param name="Sameness">Whether its claim has the same truth conditions.</param>
/// <param name="Why">What they share or where they differ, for a person.</param>
public sealed record FactCheckMatch(PublishedFactCheck FactCheck, double Score, Sameness Sameness, string Why);

/// <summary>Finds published fact-checks of a claim among those imported. Safe to use from many threads at once.</summary>
/// <remarks>Keeps them in memory for each workspace asked for, about 3 KB each, and reads the store anew when the last reading is older than <see cref="MatchingOptions.RefreshAfter"/>.</remarks>
public sealed class FactCheckMatcher(IEvidenceStore store, TimeProvider time, Meanings? meanings = null, ReaderModel? reader = null, MatchingOptions? options = null) : IDisposable
{
    private readonly KnownClaims<PublishedFactCheck> _known = new(
        (workspace, page, cancellation) => store.ListFactChecksAsync(workspace, "", page, cancellation),
        check => new KnownClaim(check.Id.Value, check.ClaimText, check.Title),
        () => new ClaimMatcher(meanings, reader, options), options ?? new MatchingOptions(), time);

    /// <summary>The closest fact-checks that are or may be of the same claim, best first; at most <paramref name="top"/>, empty when none is.</summary>
    public async Task<IReadOnlyList<FactCheckMatch>> FindAsync(WorkspaceId workspace, string text, int top, CancellationToken cancellation) =>
        [.. (await _known.FindAsync(workspace, text, top, cancellation))
            .Select(found => new FactCheckMatch(found.Record, found.Match.Score, found.Match.Sameness, found.Match.Why))];

    /// <summary>Reads the store at the next search, since fact-checks were imported.</summary>
    public void Forget(WorkspaceId workspace) => _known.Forget(workspace);

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();
}
