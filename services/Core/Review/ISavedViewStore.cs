using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;

namespace FactCheck.Core.Review;

/// <summary>Views of the queue that people keep. An adapter must pass <c>SavedViewStoreContract</c>.</summary>
/// <remarks>
/// Names compare byte for byte. Throws only <see cref="FactCheckException"/>s and cancellation; a database that is away gives
/// <see cref="StoreUnavailableException"/> within 15 s.
/// </remarks>
public interface ISavedViewStore
{
    /// <summary>Stores the view; one of the same workspace, owner and name is replaced.</summary>
    Task SaveAsync(SavedView view, CancellationToken cancellation);

    /// <summary>The owner's views by name, ordinally.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<SavedView>> ListAsync(WorkspaceId workspace, string owner, PageRequest page, CancellationToken cancellation);

    /// <summary>The views of everybody in the workspace, by owner, then by name, ordinally.</summary>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    Task<Page<SavedView>> ListAsync(WorkspaceId workspace, PageRequest page, CancellationToken cancellation);

    /// <summary>Forgets the view; one that is not there is no error.</summary>
    Task DeleteAsync(WorkspaceId workspace, string owner, string name, CancellationToken cancellation);
}

/// <summary>A view of the queue that a person keeps.</summary>
/// <param name="Workspace">The tenant.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">One of a kind for its owner.</param>
/// <param name="Query">The filters, as the console has them behind the question mark of its address.</param>
/// <param name="SavedAt">When it was stored.</param>
public sealed record SavedView(WorkspaceId Workspace, string Owner, string Name, string Query, DateTimeOffset SavedAt);
