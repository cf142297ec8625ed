using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Telemetry;

namespace FactCheck.Standalone.Batch;

/// <summary>The lines of a corpus as stored passages, for the evidence index to follow.</summary>
internal sealed class CorpusPassages(IReadOnlyList<EvidencePassage> passages) : IEvidenceStore
{
    /// <summary>A line as a passage: its id is the line's.</summary>
    public static EvidencePassage PassageOf(BatchLine line) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new EvidenceId(Corpus.IdOf(line)),
        Url = line.Optional("url"),
        Publisher = line.Optional("publisher"),
        Title = line.Optional("title"),
        PublishedAt = line.Days("published") is { } days ? new DateTimeOffset(days.First, default, TimeSpan.Zero) : null,
        RetrievedAt = default,
        Text = line.Required("text"),
        Trace = new TraceContext(""),
    };

    public Task<(IReadOnlyList<EvidencePassage> Passages, long Position)> ListAfterAsync(long position, int limit, CancellationToken cancellation)
    {
        IReadOnlyList<EvidencePassage> page = [.. passages.Skip((int)position).Take(limit)];
        return Task.FromResult((page, position + page.Count));
    }

    public Task<int> AddAsync(IReadOnlyList<EvidencePassage> added, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<EvidencePassage> GetAsync(WorkspaceId workspace, EvidenceId id, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> AddFactChecksAsync(IReadOnlyList<PublishedFactCheck> factChecks, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<PublishedFactCheck>> ListFactChecksAsync(WorkspaceId workspace, string text, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
