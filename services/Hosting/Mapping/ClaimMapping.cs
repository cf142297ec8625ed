using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>Claims, between records and protos.</summary>
public static class ClaimMapping
{
    /// <summary>The claim with its evidence links.</summary>
    public static Proto.Claim ToProto(this Claim claim) => new()
    {
        ClaimId = claim.Id.Value,
        DocumentId = claim.DocumentId.Value,
        Reading = claim.Reading.ToProto(),
        PublishTime = claim.PublishedAt.ToTimestamp(),
        Publisher = claim.Publisher ?? "",
        Method = claim.Method,
        ExtractTime = claim.ExtractedAt.ToTimestamp(),
        State = (Proto.ClaimState)claim.State,
        Verification = claim.Verification is { } verification ? ToProto(verification) : null,
        ReviewTaskId = claim.TaskId?.Value ?? "",
        DecidedVerdict = claim.DecidedVerdict.ToProto(),
        FailureReason = claim.FailureReason ?? "",
        TraceId = claim.Trace.TraceId,
        ClusterId = claim.ClusterId?.Value ?? "",
        Links = { claim.Links.Select(ToProto) },
    };

    /// <summary>The claim as ClaimExtraction gave it. Its trace is the caller's business: a proto carries only the id.</summary>
    public static Claim ToCore(this Proto.Claim claim, WorkspaceId workspace) => new()
    {
        Workspace = workspace,
        Id = new ClaimId(claim.ClaimId),
        DocumentId = new DocumentId(claim.DocumentId),
        Reading = claim.Reading.ToCore(),
        PublishedAt = claim.PublishTime.ToTime("publish_time"),
        Publisher = claim.Publisher.NullIfEmpty(),
        Method = claim.Method,
        ExtractedAt = claim.ExtractTime.ToTime("extract_time")!.Value,
        State = (ClaimState)claim.State,
        Verification = claim.Verification is { } verification ? ToCore(verification) : null,
        TaskId = claim.ReviewTaskId.NullIfEmpty() is { } task ? new ReviewTaskId(task) : null,
        DecidedVerdict = claim.DecidedVerdict.ToCore(),
        FailureReason = claim.FailureReason.NullIfEmpty(),
        Trace = TraceContext.Current,
        ClusterId = claim.ClusterId.NullIfEmpty() is { } cluster ? new ClaimId(cluster) : null,
        Links = [.. claim.Links.Select(ToCore)],
    };

    private static Proto.ClaimLink ToProto(ClaimLink link)
    {
        var proto = new Proto.ClaimLink { ClaimId = link.With.Value, IsSame = link.IsSame, Why = link.Why, AnsweredBy = link.AnsweredBy ?? "" };
        if (link.Accepted is { } accepted)
            proto.Accepted = accepted;
        return proto;
    }

    private static ClaimLink ToCore(Proto.ClaimLink link) => new(new ClaimId(link.ClaimId), link.IsSame, link.Why)
    {
        Accepted = link.HasAccepted ? link.Accepted : null,
        AnsweredBy = link.AnsweredBy.NullIfEmpty(),
    };

    private static Proto.ClaimVerification ToProto(ClaimVerification verification) => new()
    {
        ResultId = verification.ResultId.Value,
        VerifyTime = verification.VerifiedAt.ToTimestamp(),
        AsOfTime = verification.AsOf.ToTimestamp(),
        Verdict = verification.Verdict.ToProto(),
        Evidence = { verification.Evidence.Select(link => link.ToProto()) },
    };

    private static ClaimVerification ToCore(Proto.ClaimVerification verification) => new()
    {
        ResultId = new VerificationResultId(verification.ResultId),
        VerifiedAt = verification.VerifyTime.ToTime("verify_time")!.Value,
        AsOf = verification.AsOfTime.ToTime("as_of_time")!.Value,
        Verdict = verification.Verdict.ToCore(),
        Evidence = [.. verification.Evidence.Select(link => link.ToCore())],
    };
}
