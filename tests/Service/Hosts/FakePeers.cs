using System.Collections.Concurrent;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Errors;
using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using Grpc.Core;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>Ingestion as its peers see it.</summary>
public sealed class FakeIngestion : IngestionService.IngestionServiceBase
{
    public ConcurrentDictionary<string, Document> Documents { get; } = new();

    public override Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context) =>
        Documents.TryGetValue(request.DocumentId, out var document)
            ? Task.FromResult(new GetDocumentResponse { Document = document })
            : throw ErrorTable.ToStatus(new NotFoundException("document", request.DocumentId)).ToRpcException();
}

/// <summary>ClaimExtraction as its peers see it.</summary>
public sealed class FakeClaimExtraction : ClaimExtractionService.ClaimExtractionServiceBase
{
    public ConcurrentDictionary<string, Claim> Claims { get; } = new();

    public ConcurrentDictionary<string, GetExtractionProgressResponse> Progress { get; } = new();

    public int Unverified { get; set; }

    /// <summary>Asked for this claim, it never answers.</summary>
    public const string Silent = "clm-silent";

    public override async Task<GetClaimResponse> GetClaim(GetClaimRequest request, ServerCallContext context)
    {
        if (request.ClaimId == Silent)
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        return Claims.TryGetValue(request.ClaimId, out var claim)
            ? new GetClaimResponse { Claim = claim }
            : throw ErrorTable.ToStatus(new NotFoundException("claim", request.ClaimId)).ToRpcException();
    }

    /// <summary>What people said about matches: claim, other claim, the same or not.</summary>
    public ConcurrentQueue<(string Claim, string Other, bool IsSame)> Answers { get; } = new();

    /// <summary>Whether answers are refused as by a service that is not there.</summary>
    public bool IsAway { get; set; }

    public override Task<AnswerClaimMatchResponse> AnswerClaimMatch(AnswerClaimMatchRequest request, ServerCallContext context)
    {
        if (IsAway)
            throw ErrorTable.ToStatus(new DependencyUnavailableException("STORE_UNAVAILABLE", "Away.")).ToRpcException();
        Answers.Enqueue((request.ClaimId, request.OtherClaimId, request.IsSame));
        return Task.FromResult(new AnswerClaimMatchResponse { Claim = Claims.GetValueOrDefault(request.ClaimId) });
    }

    public override Task<GetExtractionProgressResponse> GetExtractionProgress(GetExtractionProgressRequest request, ServerCallContext context) =>
        Task.FromResult(Progress.GetValueOrDefault(request.DocumentId, new()));

    public override Task<GetBacklogResponse> GetBacklog(GetBacklogRequest request, ServerCallContext context) =>
        Task.FromResult(new GetBacklogResponse { UnverifiedCount = Unverified });
}

/// <summary>Verification as its peers see it.</summary>
public sealed class FakeVerification : VerificationService.VerificationServiceBase
{
    public ConcurrentDictionary<string, VerificationResult> Results { get; } = new();

    public ConcurrentDictionary<string, EvidencePassage> Passages { get; } = new();

    public override Task<GetEvidenceResponse> GetEvidence(GetEvidenceRequest request, ServerCallContext context) =>
        Passages.TryGetValue(request.EvidenceId, out var passage)
            ? Task.FromResult(new GetEvidenceResponse { Passage = passage })
            : throw ErrorTable.ToStatus(new NotFoundException("evidence", request.EvidenceId)).ToRpcException();

    public override Task<GetVerificationResultResponse> GetVerificationResult(GetVerificationResultRequest request, ServerCallContext context) =>
        Results.TryGetValue(request.ResultId, out var result)
            ? Task.FromResult(new GetVerificationResultResponse { Result = result })
            : throw ErrorTable.ToStatus(new NotFoundException("verification result", request.ResultId)).ToRpcException();
}

/// <summary>Review as its peers see it.</summary>
public sealed class FakeReview : ReviewService.ReviewServiceBase
{
    public ConcurrentDictionary<string, Erasure> Erasures { get; } = new();

    /// <summary>Somebody is blanked as a claimant, or as a reviewer.</summary>
    /// <returns>The erasure's id.</returns>
    public string Erase(string name, ErasedRole role = ErasedRole.Claimant)
    {
        var (salt, digest, words) = Core.Privacy.ErasedNames.DigestOf(name)!.Value;
        var id = $"era-{Guid.NewGuid():N}";
        Erasures[id] = new()
        {
            ErasureId = id,
            Role = role,
            Salt = salt,
            NameDigest = digest,
            WordCount = words,
            RequestedBy = "ada",
            RequestTime = new(),
        };
        return id;
    }

    public override Task<GetErasureResponse> GetErasure(GetErasureRequest request, ServerCallContext context) =>
        Erasures.TryGetValue(request.ErasureId, out var erasure)
            ? Task.FromResult(new GetErasureResponse { Erasure = erasure })
            : throw ErrorTable.ToStatus(new NotFoundException("erasure", request.ErasureId)).ToRpcException();
}
