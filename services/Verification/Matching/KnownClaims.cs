using System.Collections.Concurrent;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Verification.Matching;

/// <summary>What is known of each workspace, in memory for matching, read anew from its store when the last reading is old. Safe to use from many threads at once.</summary>
/// <remarks>Of more workspaces than the options allow, the one unasked for longest leaves memory.</remarks>
/// <param name="list">One page of a workspace's records, in the order of the store.</param>
/// <param name="known">A record as it is matched.</param>
/// <param name="matcher">Makes an empty matcher.</param>
/// <param name="options">How old a reading may be, and how many records are kept.</param>
/// <param name="time">Tells how old it is.</param>
internal sealed class KnownClaims<T>(
    Func<WorkspaceId, PageRequest, CancellationToken, Task<Page<T>>> list, Func<T, KnownClaim> known, Func<ClaimMatcher> matcher,
    MatchingOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<WorkspaceId, Known> _workspaces = [];
    private long _uses;

    /// <summary>Whether the store lists what was added last first: then a reading ends where nothing is new.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>The closest that are or may be the same, best first.</summary>
    public async Task<IReadOnlyList<(T Record, ClaimMatch Match)>> FindAsync(WorkspaceId workspace, string text, int top, CancellationToken cancellation)
    {
        var found = Take(workspace);
        try
        {
            await RefreshAsync(workspace, found, cancellation);
            return [.. found.Matcher.Match(text, top, cancellation)
                .Where(match => match.Sameness != Sameness.Different)
                .Select(match => (found.Records[match.Claim.Id], match))];
        }
        finally
        {
            lock (_gate)
                found.Users--;
        }
    }

    /// <summary>Reads the store at the next search, since records were added.</summary>
    public void Forget(WorkspaceId workspace)
    {
        lock (_gate)
        {
            if (!_workspaces.TryGetValue(workspace, out var found))
                return;
            found.ReadAt = null;
            found.Forgotten++;
        }
    }

    public void Dispose()
    {
        foreach (var found in _workspaces.Values)
            found.Dispose();
    }

    private Known Take(WorkspaceId workspace)
    {
        lock (_gate)
        {
            if (!_workspaces.TryGetValue(workspace, out var found))
            {
                MakeRoom();
                _workspaces[workspace] = found = new(matcher());
            }
            found.Users++;
            found.LastUse = ++_uses;
            return found;
        }
    }

    /// <summary>For one more. Those in use stay, so that for a moment there may be more than allowed.</summary>
    private void MakeRoom()
    {
        var tooMany = _workspaces.Count + 1 - options.MaxWorkspaces;
        foreach (var (workspace, oldest) in _workspaces.Where(one => one.Value.Users == 0).OrderBy(one => one.Value.LastUse).Take(tooMany).ToList())
        {
            _workspaces.Remove(workspace);
            oldest.Dispose();
        }
    }

    private async Task RefreshAsync(WorkspaceId workspace, Known found, CancellationToken cancellation)
    {
        await found.Reading.WaitAsync(cancellation);
        try
        {
            if (found.ReadAt is { } at && time.GetUtcNow() - at < options.RefreshAfter)
                return;
            // Before the reading: what is stored during it is read by the next one.
            var (begun, forgotten) = (time.GetUtcNow(), found.Forgotten);
            var token = "";
            do
            {
                var page = await list(workspace, new PageRequest(PageRequest.MaxSize, token), cancellation);
                var added = page.Items.Select(record => (Record: record, Claim: known(record))).Where(one => found.Records.TryAdd(one.Claim.Id, one.Record)).ToList();
                if (added.Count > 0)
                    found.Matcher.Add([.. added.Select(one => one.Claim)], cancellation);
                token = NewestFirst && added.Count == 0 || found.Records.Count >= options.MaxKnown ? "" : page.NextPageToken;
            }
            while (token.Length > 0);
            // What was forgotten during it may lie on a page that it had passed.
            lock (_gate)
                found.ReadAt = found.Forgotten == forgotten ? begun : null;
        }
        finally
        {
            found.Reading.Release();
        }
    }

    private sealed class Known(ClaimMatcher matcher) : IDisposable
    {
        public ClaimMatcher Matcher { get; } = matcher;

        public ConcurrentDictionary<string, T> Records { get; } = new(StringComparer.Ordinal);

        public SemaphoreSlim Reading { get; } = new(1, 1);

        public DateTimeOffset? ReadAt { get; set; }

        /// <summary>How often it was to be read anew.</summary>
        public int Forgotten { get; set; }

        public int Users { get; set; }

        public long LastUse { get; set; }

        public void Dispose()
        {
            Matcher.Dispose();
            Reading.Dispose();
        }
    }
}
