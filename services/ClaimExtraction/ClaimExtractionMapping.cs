using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Hosting.Mapping;
using Proto = FactCheck.Protos.ClaimExtraction.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.ClaimExtraction;

/// <summary>Requests of <c>factcheck.claim_extraction.v1</c> into queries, and progress out.</summary>
internal static class ClaimExtractionMapping
{
    internal static ClaimQuery ToQuery(this Proto.ListClaimsRequest request, WorkspaceId workspace) => new()
    {
        Workspace = workspace,
        DocumentId = request.DocumentId.NullIfEmpty() is { } document ? new DocumentId(document) : null,
        ClusterId = request.ClusterId.NullIfEmpty() is { } cluster ? new ClaimId(cluster) : null,
        Claimant = request.Claimant.NullIfEmpty(),
        Type = request.Type.ToFilter<Types.ClaimType, ClaimType>("type"),
        State = request.State.ToFilter<Types.ClaimState, ClaimState>("state"),
        MinCheckWorthiness = request.MinCheckWorthiness is >= 0 and <= 1 ? request.MinCheckWorthiness
            : throw new InvalidRequestException("min_check_worthiness", "is not in [0, 1]."),
        Text = CommonMapping.Optional(request.Text, "text", 1_000) ?? "",
        Published = request.Published.NullIfEmpty() is not { } published ? null
            : DateRange.TryParse(published, out var range) ? range
            : throw new InvalidRequestException("published", "is not an ISO 8601 day, month, year or interval of two."),
    };

    internal static Proto.GetExtractionProgressResponse ToProto(this ExtractionProgress progress)
    {
        int In(params ReadOnlySpan<ClaimState> states)
        {
            var sum = 0;
            foreach (var state in states)
                sum += progress.CheckWorthyByState.GetValueOrDefault(state);
            return sum;
        }

        return new()
        {
            ExtractionComplete = progress.Extraction is not null,
            ClaimCount = progress.Extraction?.ClaimCount ?? 0,
            CheckWorthyCount = progress.Extraction?.CheckWorthyCount ?? 0,
            VerifiedCount = In(ClaimState.Verified, ClaimState.InReview, ClaimState.Resolved),
            InReviewCount = In(ClaimState.InReview, ClaimState.Resolved),
            ResolvedCount = In(ClaimState.Resolved),
            FailedCount = In(ClaimState.Failed),
        };
    }
}
