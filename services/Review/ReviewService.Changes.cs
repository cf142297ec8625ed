using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Review.Queue;
using Grpc.Core;
using Proto = FactCheck.Protos.Review.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review;

internal sealed partial class ReviewService
{
    private const int MaxTextLength = 20_000;
    private const int MaxEvidence = 100;
    private const int MaxCorrections = 20;
    private const int MaxNameLength = 64;

    public override async Task<Proto.LeaseReviewTaskResponse> LeaseReviewTask(Proto.LeaseReviewTaskRequest request, ServerCallContext context) => new()
    {
        Task = ToProto(await desk.LeaseAsync(Change(request.ReviewTaskId, request.Etag, context), request.Duration?.ToTimeSpan(), context.CancellationToken)),
    };

    public override async Task<Proto.RenewReviewTaskResponse> RenewReviewTask(Proto.RenewReviewTaskRequest request, ServerCallContext context) => new()
    {
        Task = ToProto(await desk.RenewAsync(Change(request.ReviewTaskId, request.Etag, context), request.Duration?.ToTimeSpan(), context.CancellationToken)),
    };

    public override async Task<Proto.ReleaseReviewTaskResponse> ReleaseReviewTask(Proto.ReleaseReviewTaskRequest request, ServerCallContext context) => new()
    {
        Task = ToProto(await desk.ReleaseAsync(Change(request.ReviewTaskId, request.Etag, context), context.CancellationToken)),
    };

    public override async Task<Proto.HandOverReviewTaskResponse> HandOverReviewTask(Proto.HandOverReviewTaskRequest request, ServerCallContext context)
    {
        var holder = CommonMapping.Required(request.Holder, "holder", MaxNameLength);
        return new() { Task = ToProto(await desk.HandOverAsync(Change(request.ReviewTaskId, request.Etag, context), holder, request.Duration?.ToTimeSpan(), context.CancellationToken)) };
    }

    public override async Task<Proto.DecideReviewTaskResponse> DecideReviewTask(Proto.DecideReviewTaskRequest request, ServerCallContext context)
    {
        var verdict = request.Verdict.ToFilter<Types.Verdict, Verdict>("verdict") ?? throw new InvalidRequestException("verdict", "is required.");
        var justification = CommonMapping.Required(request.Justification, "justification", MaxTextLength);
        if (request.EvidenceIds.Count > MaxEvidence)
            throw new InvalidRequestException("evidence_ids", $"has more than {MaxEvidence} items.");
        if (request.Choices.Count > MaxEvidence)
            throw new InvalidRequestException("choices", $"has more than {MaxEvidence} items.");
        var choices = request.Choices.Select((choice, i) => choice.ToCore($"choices[{i}]")).ToList();
        var evidence = request.EvidenceIds.Select(id => new EvidenceId(id))
            .Concat(choices.Where(choice => choice.Use != Core.Review.EvidenceUse.Rejected && choice.EvidenceId is not null).Select(choice => choice.EvidenceId!.Value))
            .Distinct().ToList();
        return new() { Task = ToProto(await decisions.DecideAsync(Change(request.ReviewTaskId, request.Etag, context), new(verdict, justification, evidence, choices), context.CancellationToken)) };
    }

    public override async Task<Proto.ApproveReviewTaskResponse> ApproveReviewTask(Proto.ApproveReviewTaskRequest request, ServerCallContext context) => new()
    {
        Task = ToProto(await decisions.ApproveAsync(Change(request.ReviewTaskId, request.Etag, context), context.CancellationToken)),
    };

    public override async Task<Proto.SendBackReviewTaskResponse> SendBackReviewTask(Proto.SendBackReviewTaskRequest request, ServerCallContext context)
    {
        var reason = CommonMapping.Required(request.Reason, "reason", MaxTextLength);
        var verdict = request.Verdict.ToFilter<Types.Verdict, Verdict>("verdict");
        return new() { Task = ToProto(await decisions.SendBackAsync(Change(request.ReviewTaskId, request.Etag, context), reason, verdict, context.CancellationToken)) };
    }

    public override async Task<Proto.UndoReviewTaskResponse> UndoReviewTask(Proto.UndoReviewTaskRequest request, ServerCallContext context)
    {
        var reason = CommonMapping.Required(request.Reason, "reason", MaxTextLength);
        return new() { Task = ToProto(await decisions.UndoAsync(Change(request.ReviewTaskId, request.Etag, context), reason, context.CancellationToken)) };
    }

    public override async Task<Proto.CommentReviewTaskResponse> CommentReviewTask(Proto.CommentReviewTaskRequest request, ServerCallContext context)
    {
        var text = CommonMapping.Required(request.Text, "text", MaxTextLength);
        return new() { Task = ToProto(await notes.CommentAsync(Change(request.ReviewTaskId, request.Etag, context), text, context.CancellationToken)) };
    }

    public override async Task<Proto.TagReviewTaskResponse> TagReviewTask(Proto.TagReviewTaskRequest request, ServerCallContext context) => new()
    {
        Task = ToProto(await notes.TagAsync(Change(request.ReviewTaskId, request.Etag, context), request.AddTags, request.RemoveTags, context.CancellationToken)),
    };

    public override async Task<Proto.BoostReviewTaskResponse> BoostReviewTask(Proto.BoostReviewTaskRequest request, ServerCallContext context) => new()
    {
        Task = ToProto(await notes.BoostAsync(Change(request.ReviewTaskId, request.Etag, context), request.Boost, context.CancellationToken)),
    };

    public override async Task<Proto.CorrectReviewTaskResponse> CorrectReviewTask(Proto.CorrectReviewTaskRequest request, ServerCallContext context)
    {
        if (request.Corrections.Count is 0 or > MaxCorrections)
            throw new InvalidRequestException("corrections", $"has not 1 to {MaxCorrections} items.");
        var corrections = request.Corrections.Select((correction, i) => correction.ToCore($"corrections[{i}]")).ToList();
        return new() { Task = ToProto(await notes.CorrectAsync(Change(request.ReviewTaskId, request.Etag, context), corrections, context.CancellationToken)) };
    }

    public override async Task<Proto.AnswerReuseOfferResponse> AnswerReuseOffer(Proto.AnswerReuseOfferRequest request, ServerCallContext context)
    {
        var offered = new ReviewTaskId(CommonMapping.Required(request.OfferedTaskId, "offered_task_id"));
        var change = Change(request.ReviewTaskId, request.Etag, context);
        return new()
        {
            Task = ToProto(request.Accept ? await reuse.AcceptAsync(change, offered, context.CancellationToken) : await reuse.RejectAsync(change, offered, context.CancellationToken)),
        };
    }

    public override async Task<Proto.MergeReviewTaskResponse> MergeReviewTask(Proto.MergeReviewTaskRequest request, ServerCallContext context)
    {
        var into = new ReviewTaskId(CommonMapping.Required(request.IntoTaskId, "into_task_id"));
        return new() { Task = ToProto(await clusters.MergeAsync(Change(request.ReviewTaskId, request.Etag, context), into, context.CancellationToken)) };
    }

    public override async Task<Proto.SplitReviewTaskResponse> SplitReviewTask(Proto.SplitReviewTaskRequest request, ServerCallContext context)
    {
        var claim = new ClaimId(CommonMapping.Required(request.ClaimId, "claim_id"));
        return new() { Task = ToProto(await clusters.SplitAsync(Change(request.ReviewTaskId, request.Etag, context), claim, context.CancellationToken)) };
    }

    public override async Task<Proto.BatchChangeReviewTasksResponse> BatchChangeReviewTasks(Proto.BatchChangeReviewTasksRequest request, ServerCallContext context)
    {
        var results = await batches.MakeAsync(request, Caller.Of(context), context.CancellationToken);
        return new()
        {
            Results =
            {
                results.Select(result => new Proto.BatchChangeReviewTasksResponse.Types.BatchResult
                {
                    ReviewTaskId = result.Id.Value,
                    Task = result.Task is { } task ? ToProto(task) : null,
                    ErrorReason = result.Failure?.Reason ?? "",
                    ErrorMessage = result.Failure?.Message ?? "",
                }),
            },
        };
    }

    private static TaskChange Change(string id, string etag, ServerCallContext context) =>
        new(Caller.Of(context), new ReviewTaskId(CommonMapping.Required(id, "review_task_id")), ReviewMapping.ToRevision(etag));
}
