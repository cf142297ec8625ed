using System.Collections.Concurrent;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Verification.Matching;

/// <summary>What is known of each workspace, in memory for matching, read anew from its store when the last reading is old. Safe to use from many threads at once.</summary>
/// <remarks>
/// Of more workspaces than the options allow, the one unasked for longest leaves memory. A reading of the whole store also replaces what was changed
/// there, as when a person was blanked, and drops what is gone.
/// </remarks>
/// <param name="list">One page of a workspace's records, in the order of the store.</param>
/// <param name="known">A record as it is matched.</param>
/// <param name="matcher">Makes an empty matcher.</param>
/// <param name="options">How old a reading may be, and how many records are kept.</param>
/// <param name="time">Tells how old it is.</param>
internal sealed class KnownClaims<T>(
    Func<WorkspaceId, PageRequest, CancellationToken, Task<Page<T>>> list, Func<T, KnownClaim> known, Func<ClaimMatcher> matcher,
    MatchingOptions options, TimeProvider time) : IDisposable
{
    // Who hears of no change, because the bus was away, keeps what was changed no longer than this.
    private static readonly TimeSpan WholeEvery = TimeSpan.FromHours(1);
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
            var matches = new List<(T, ClaimMatch)>();
            foreach (var match in found.Matcher.Match(text, top, cancellation).Where(match => match.Sameness != Sameness.Different))
                // One that was found while it was replaced or dropped is not shown with its old words.
                if (found.Records.TryGetValue(match.Claim.Id, out var one) && one.Claim == match.Claim)
                    matches.Add((one.Record, match));
            return matches;
        }
        finally
        {
            lock (_gate)
                found.Users--;
        }
    }

    /// <summary>Reads the whole store now, since records of it were changed; does nothing for a workspace that is not in memory.</summary>
    public async Task RereadAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        Known? found;
        lock (_gate)
        {
            if (!_workspaces.TryGetValue(workspace, out found))
                return;
            found.Users++;
            found.Forget(wholly: true);
        }
        try
        {
            await RefreshAsync(workspace, found, cancellation);
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
            if (_workspaces.TryGetValue(workspace, out var found))
                found.Forget(wholly: false);
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
            var whole = !NewestFirst || found.WholeAt is not { } wholeAt || begun - wholeAt >= WholeEvery;
            await ReadAsync(workspace, found, whole, cancellation);
            // What was forgotten during it may lie on a page that it had passed.
            lock (_gate)
                if (found.Forgotten == forgotten)
                    (found.ReadAt, found.WholeAt) = (begun, whole ? begun : found.WholeAt);
        }
        finally
        {
            found.Reading.Release();
        }
    }

    private async Task ReadAsync(WorkspaceId workspace, Known found, bool whole, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var token = "";
        do
        {
            var page = await list(workspace, new PageRequest(PageRequest.MaxSize, token), cancellation);
            var records = page.Items.Select(record => (Record: record, Claim: known(record))).Where(one => seen.Add(one.Claim.Id)).ToList();
            var isNew = found.Take(records, cancellation);
            var isFull = (whole ? seen.Count : found.Records.Count) >= options.MaxKnown;
            token = isFull || (!whole && !isNew) ? "" : page.NextPageToken;
        }
        while (token.Length > 0);
        if (whole)
            found.Drop(found.Records.Keys.Where(id => !seen.Contains(id)).ToHashSet(StringComparer.Ordinal));
    }

    private sealed class Known(ClaimMatcher matcher) : IDisposable
    {
        public ClaimMatcher Matcher { get; } = matcher;

        public ConcurrentDictionary<string, (T Record, KnownClaim Claim)> Records { get; } = new(StringComparer.Ordinal);

        public SemaphoreSlim Reading { get; } = new(1, 1);

        public DateTimeOffset? ReadAt { get; set; }

        /// <summary>When the last reading of all there is began.</summary>
        public DateTimeOffset? WholeAt { get; set; }

        /// <summary>How often it was to be read anew.</summary>
        public int Forgotten { get; set; }

        public int Users { get; set; }

        public long LastUse { get; set; }

        public void Forget(bool wholly)
        {
            ReadAt = null;
            WholeAt = wholly ? null : WholeAt;
            Forgotten++;
        }

        /// <summary>Adds what is new and replaces what says something else than before.</summary>
        /// <returns>Whether there was any.</returns>
        public bool Take(IReadOnlyList<(T Record, KnownClaim Claim)> records, CancellationToken cancellation)
        {
            var news = records.Where(one => !Records.TryGetValue(one.Claim.Id, out var old) || old.Claim != one.Claim).ToList();
            Drop(news.Select(one => one.Claim.Id).Where(Records.ContainsKey).ToHashSet(StringComparer.Ordinal));
            if (news.Count > 0)
                Matcher.Add([.. news.Select(one => one.Claim)], cancellation);
            news.ForEach(one => Records[one.Claim.Id] = one);
            return news.Count > 0;
        }

        public void Drop(HashSet<string> ids)
        {
            foreach (var id in ids)
                Records.TryRemove(id, out _);
            if (ids.Count > 0)
                Matcher.Remove(ids);
        }

        public void Dispose()
        {
            Matcher.Dispose();
            Reading.Dispose();
        }
    }
}
