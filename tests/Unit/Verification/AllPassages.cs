using FactCheck.Core.Evidence;
using FactCheck.Verification.Retrieval;

namespace FactCheck.Tests.Unit.Verification;

/// <summary>An index that finds every passage for every claim.</summary>
internal sealed class AllPassages(EvidencePassage[] passages) : IEvidenceIndex
{
    public Task<long> FollowAsync(CancellationToken cancellation) => Task.FromResult((long)passages.Length);

    public Task<IReadOnlyList<EvidenceHit>> SearchAsync(EvidenceQuery query, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EvidenceHit>>([.. passages.Select(passage => new EvidenceHit(passage, 1))]);
}
