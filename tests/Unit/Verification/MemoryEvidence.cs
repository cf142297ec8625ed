using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Tests.Unit.Verification;

/// <summary>Passages in memory, with a count of the readings, for the index to follow.</summary>
internal sealed class MemoryEvidence : IEvidenceStore
{
    private readonly List<EvidencePassage> _passages = [];
    private readonly List<PublishedFactCheck> _factChecks = [];
    private int _readings;

    public int Readings => _readings;

    /// <summary>Awaited by every reading, so that a test can hold one up.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Returns each passage twice, as a store may.</summary>
    public bool Repeats { get; init; }

    /// <summary>The position of the first reading since it was set to -1.</summary>
    public long FirstRead { get; set; } = -1;

    public Exception? Failure { get; set; }

    public void Add(params EvidencePassage[] passages)
    {
        lock (_passages)
            _passages.AddRange(Repeats ? [.. passages, .. passages] : passages);
    }

    public async Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _readings);
        if (FirstRead < 0)
            FirstRead = position;
        await Gate.WaitAsync(cancellation);
        if (Failure is not null)
            throw Failure;
        lock (_passages)
        {
            var page = _passages.Skip((int)position).Take(limit).ToList();
            return (page, position + page.Count);
        }
    }

    public Task<int> AddAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation)
    {
        Add([.. passages]);
        return Task.FromResult(passages.Count);
    }

    public Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation)
    {
        lock (_passages)
            return Task.FromResult(_passages.Find(passage => passage.Workspace == workspace && passage.Id == id) ?? throw new NotFoundException("passage", id.Value));
    }

    public void Add(PublishedFactCheck check) => _factChecks.Add(check);

    public Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> factChecks, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Called when fact-checks were listed, before they are returned.</summary>
    public Action? Listed { get; set; }

    /// <summary>How often fact-checks were listed.</summary>
    public int Listings { get; private set; }

    public Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation)
    {
        Listings++;
        var found = new Page<PublishedFactCheck>([.. _factChecks.Where(check => check.Workspace == workspace)], "");
        Listed?.Invoke();
        return Task.FromResult(found);
    }
}
