using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Operations;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Documents;

/// <summary>Documents as ingested. An adapter must pass <c>DocumentStoreContract</c>.</summary>
/// <remarks>
/// Ids compare byte for byte. Times are UTC with millisecond precision. Throws only <see cref="FactCheckException"/>s and cancellation;
/// a database that is away gives <see cref="StoreUnavailableException"/> within 15 s. A record of another workspace is not found.
/// <see cref="IOutbox{T}.ReopenAsync"/> reopens documents in state Ingested and those that changed after its <c>since</c>.
/// </remarks>
public interface IDocumentStore : IOutbox<Document>
{
    /// <summary>Stores the document unless its id is stored already, which leaves that one as it is.</summary>
    /// <returns>The document as it is in the store now.</returns>
    Task<Document> AddAsync(Document document, CancellationToken cancellation);

    /// <summary>The document, with its text.</summary>
    /// <exception cref="NotFoundException">No document of the workspace has this id.</exception>
    Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation);

    /// <summary>Documents that match, last ingested first, ties by id ascending; with their texts.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<Document>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation);

    /// <summary>Documents whose fingerprint has a word of this one, last ingested first, ties by id ascending; with their texts. At most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Document>> ListNearAsync(WorkspaceId workspace, string fingerprint, int limit, CancellationToken cancellation);

    /// <summary>Replaces the document if it is still at <paramref name="expectedRevision"/>; the stored revision becomes one more.</summary>
    /// <returns>The document as it is in the store now.</returns>
    /// <exception cref="ConflictException">It has moved on; nothing was changed.</exception>
    /// <exception cref="NotFoundException">No document of the workspace has this id.</exception>
    Task<Document> UpdateAsync(Document document, long expectedRevision, CancellationToken cancellation);

    /// <summary>How many documents of all workspaces are in state Ingested, counted up to <paramref name="limit"/>.</summary>
    Task<int> CountIngestedAsync(int limit, CancellationToken cancellation);
}

/// <summary>Which documents to list. Absent parts do not restrict.</summary>
public sealed record DocumentQuery
{
    /// <summary>The tenant.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Only in this state.</summary>
    public DocumentState? State { get; init; }

    /// <summary>Only from this publisher, compared exactly.</summary>
    public string? Publisher { get; init; }

    /// <summary>Only with this canonical URL: the revisions of one page.</summary>
    public string? Url { get; init; }
}
