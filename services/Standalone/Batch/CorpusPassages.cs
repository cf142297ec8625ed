using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Telemetry;

namespace FactCheck.Standalone.Batch;

/// <summary>The lines of a corpus as stored passages, for the evidence index to follow.</summary>
internal sealed class CorpusPassages(IReadOnlyList<EvidencePassage> passages) : IEvidenceStore
{
    // A longer one is a file put in one line by mistake.
    private const int MostCharacters = 1_000_000;

    /// <summary>A line as a passage: its id is the line's place.</summary>
    public static EvidencePassage PassageOf(BatchLine line, string place) => new()
    {
        Workspace = WorkspaceId.Default,
        Id = new EvidenceId(place),
        Url = line.Optional("url"),
        Publisher = line.Optional("publisher"),
        Title = line.Optional("title"),
        PublishedAt = line.Days("published") is { } days ? new DateTimeOffset(days.First, default, TimeSpan.Zero) : null,
        RetrievedAt = default,
        // Some passages of other people's sets have a title only.
        Text = line.Given("text", MostCharacters),
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
