using System.Collections.Concurrent;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
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
    private readonly MatchingOptions _options = options ?? new MatchingOptions();
    private readonly ConcurrentDictionary<WorkspaceId, Known> _workspaces = [];

    /// <summary>The closest fact-checks that are or may be of the same claim, best first; at most <paramref name="top"/>, empty when none is.</summary>
    public async Task<IReadOnlyList<FactCheckMatch>> FindAsync(WorkspaceId workspace, string text, int top, CancellationToken cancellation)
    {
        var known = _workspaces.GetOrAdd(workspace, _ => new(new ClaimMatcher(meanings, reader, _options)));
        await RefreshAsync(workspace, known, cancellation);
        return [.. known.Matcher.Match(text, top, cancellation)
            .Where(match => match.Sameness != Sameness.Different)
            .Select(match => new FactCheckMatch(known.FactChecks[match.Claim.Id], match.Score, match.Sameness, match.Why))];
    }

    /// <summary>Reads the store at the next search, since fact-checks were imported.</summary>
    public void Forget(WorkspaceId workspace)
    {
        if (_workspaces.TryGetValue(workspace, out var known))
            known.ReadAt = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var known in _workspaces.Values)
        {
            known.Matcher.Dispose();
            known.Reading.Dispose();
        }
    }

    private async Task RefreshAsync(WorkspaceId workspace, Known known, CancellationToken cancellation)
    {
        await known.Reading.WaitAsync(cancellation);
        try
        {
            if (known.ReadAt is { } at && time.GetUtcNow() - at < _options.RefreshAfter)
                return;
            // Before the reading: what is stored during it is read by the next one.
            var begun = time.GetUtcNow();
            var token = "";
            do
            {
                var page = await store.ListFactChecksAsync(workspace, "", new PageRequest(PageSize, token), cancellation);
                var added = page.Items.Where(check => known.FactChecks.TryAdd(check.Id.Value, check)).ToList();
                if (added.Count > 0)
                    known.Matcher.Add([.. added.Select(check => new KnownClaim(check.Id.Value, check.ClaimText, check.Title))], cancellation);
                token = page.NextPageToken;
            }
            while (token.Length > 0);
            known.ReadAt = begun;
        }
        finally
        {
            known.Reading.Release();
        }
    }

    private const int PageSize = 500;

    private sealed class Known(ClaimMatcher matcher)
    {
        public ClaimMatcher Matcher { get; } = matcher;

        public ConcurrentDictionary<string, PublishedFactCheck> FactChecks { get; } = new(StringComparer.Ordinal);

        public SemaphoreSlim Reading { get; } = new(1, 1);

        public DateTimeOffset? ReadAt { get; set; }
    }
}
