using FactCheck.Core.Errors;
using FactCheck.Core.Identity;

namespace FactCheck.Core.Operations;

/// <summary>Answers to requests that carried a <c>request_id</c>, so that the same request twice gives the same answer. An adapter must pass <c>RequestStoreContract</c>.</summary>
/// <remarks>Throws only <see cref="FactCheckException"/>s and cancellation; a database that is away gives <see cref="StoreUnavailableException"/> within 15 s.</remarks>
public interface IRequestStore
{
    /// <summary>The answer stored for this request; null when there is none, or when it was answered before <paramref name="notBefore"/>.</summary>
    Task<RequestAnswer?> FindAsync(WorkspaceId workspace, string method, string requestId, DateTimeOffset notBefore, CancellationToken cancellation);

    /// <summary>Stores the answer unless there is one answered at or after <paramref name="notBefore"/>; an older one is replaced.</summary>
    /// <returns>The answer in the store now: of many at once, all get the first.</returns>
    Task<RequestAnswer> AddAsync(RequestAnswer answer, DateTimeOffset notBefore, CancellationToken cancellation);

    /// <summary>Deletes answers older than this.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteBeforeAsync(DateTimeOffset notBefore, CancellationToken cancellation);
}

/// <summary>What was answered to a request.</summary>
/// <param name="Workspace">The tenant.</param>
/// <param name="Method">Full name of the RPC.</param>
/// <param name="RequestId">The caller's id, unique for the method and workspace.</param>
/// <param name="RequestHash">SHA-256 of the request, to tell a repeat from a reuse of the id.</param>
/// <param name="ResponseJson">The response as protobuf JSON.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record RequestAnswer(WorkspaceId Workspace, string Method, string RequestId, string RequestHash, string ResponseJson, DateTimeOffset AnsweredAt);
