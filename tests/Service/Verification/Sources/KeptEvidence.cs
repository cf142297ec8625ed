using System.Collections.Concurrent;
using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>What was stored, in the order it was.</summary>
internal sealed class KeptEvidence : IEvidenceStore
{
    public ConcurrentQueue<EvidencePassage> Passages { get; } = new();

    public ConcurrentQueue<PublishedFactCheck> FactChecks { get; } = new();

    public Task<int> AddAsync(IReadOnlyList<EvidencePassage> passages, CancellationToken cancellation)
    {
        foreach (var passage in passages)
            Passages.Enqueue(passage);
        return Task.FromResult(passages.Count);
    }

    public Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> factChecks, CancellationToken cancellation)
    {
        foreach (var check in factChecks)
            FactChecks.Enqueue(check);
        return Task.FromResult(factChecks.Count);
    }

    public Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation) => throw new NotFoundException("passage", id.Value);

    public Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
