using System.Globalization;
using FactCheck.Core.Errors;
using FactCheck.Core.Review;
using FactCheck.Hosting.Mapping;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review;

/// <summary>Tasks and audit entries into protos, etags back.</summary>
internal static class ReviewMapping
{
    internal static Types.ReviewTask ToProto(this ReviewTask task, DateTimeOffset now, ReviewOptions options)
    {
        var state = task.StateAt(now);
        var proto = new Types.ReviewTask
        {
            ReviewTaskId = task.Id.Value,
            ClaimId = task.ClaimId.Value,
            DocumentId = task.DocumentId.Value,
            ClaimText = task.ClaimText,
            Claimant = task.Claimant ?? "",
            Publisher = task.Publisher ?? "",
            Type = (Types.ClaimType)task.Type,
            Topics = { task.Topics },
            Tags = { task.Tags },
            Members = { task.Members.Select(TaskPartsMapping.ToProto) },
            Priority = task.Priority,
            PriorityParts = task.PriorityParts.ToProto(options.Priority.AgeOf(task, now)),
            Proposal = ToProto(task.Proposal),
            NewerProposal = task.NewerProposal is { } newer ? ToProto(newer) : null,
            State = (Types.ReviewTaskState)state,
            Decision = task.Decision is { } decision ? ToProto(decision) : null,
            SecondOpinions = { task.SecondOpinions.Select(TaskPartsMapping.ToProto) },
            Comments = { task.Comments.Select(TaskPartsMapping.ToProto) },
            Corrections = { task.Corrections.Select(TaskPartsMapping.ToProto) },
            ReuseOffers = { task.Reuse.Select(TaskPartsMapping.ToProto) },
            MergedIntoTaskId = task.MergedInto?.Value ?? "",
            PublishTime = task.PublishedAt.ToTimestamp(),
            DueTime = (task.CreatedAt + options.DueAfter).ToTimestamp(),
            CreateTime = task.CreatedAt.ToTimestamp(),
            UpdateTime = task.UpdatedAt.ToTimestamp(),
            Etag = task.Revision.ToString(CultureInfo.InvariantCulture),
            TraceId = task.Trace.TraceId,
        };
        if (state == ReviewState.Leased && task.Lease is { } lease)
            (proto.Holder, proto.LeaseExpireTime) = (lease.Holder, lease.ExpiresAt.ToTimestamp());
        return proto;
    }

    internal static Types.AuditEntry ToProto(this AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        CreateTime = entry.At.ToTimestamp(),
        Actor = entry.Actor,
        Action = entry.Action,
        Detail = entry.Detail,
        TraceId = entry.TraceId,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
        Salt = entry.Salt,
        ActorDigest = entry.ActorDigest,
        DetailDigest = entry.DetailDigest,
        TaskDigest = entry.TaskDigest,
    };

    /// <summary>Null for the empty etag: whatever version is there.</summary>
    internal static long? ToRevision(string etag) => etag.Length == 0 ? null
        : long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision
        : throw new InvalidRequestException("etag", "is not one that a task carried.");

    private static Types.Proposal ToProto(Proposal proposal)
    {
        var proto = new Types.Proposal
        {
            ResultId = proposal.ResultId.Value,
            Verdict = proposal.Verdict.ToProto(),
            Justification = proposal.Justification,
            AsOfTime = proposal.AsOf.ToTimestamp(),
            EvidenceCount = proposal.EvidenceCount,
            Method = proposal.Method,
            NeedsPerson = proposal.NeedsPerson,
            NeedsPersonBecause = proposal.NeedsPersonBecause ?? "",
        };
        if (proposal.Confidence is { } confidence)
            proto.Confidence = confidence;
        return proto;
    }

    private static Types.ReviewDecision ToProto(ReviewDecision decision) => new()
    {
        Verdict = (Types.Verdict)decision.Verdict,
        Justification = decision.Justification,
        EvidenceIds = { decision.EvidenceIds.Select(id => id.Value) },
        Reviewer = decision.Reviewer,
        DecideTime = decision.DecidedAt.ToTimestamp(),
        Choices = { decision.Choices.Select(TaskPartsMapping.ToProto) },
        NeedsApproval = decision.NeedsApproval,
        Approver = decision.ApprovedBy ?? "",
        ApproveTime = decision.ApprovedAt.ToTimestamp(),
        ReusedFromTaskId = decision.ReusedFrom?.Value ?? "",
        CreditedTo = decision.CreditedTo ?? "",
    };
}
