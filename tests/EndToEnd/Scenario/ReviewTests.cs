using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;
using Google.Protobuf.WellKnownTypes;
using AuditEntry = FactCheck.Core.Review.AuditEntry;
using ReviewTask = FactCheck.Protos.Types.V1.ReviewTask;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>A person takes a task and decides, through gRPC and through JSON: the same in every deployment.</summary>
public abstract class ReviewTests(TestSystem system) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_decision_over_gRPC_resolves_the_claim_and_the_audit_chain_holds()
    {
        var run = await system.ScenarioAsync();
        var expected = run.File.Claims[0];
        var task = run.TaskOf(run.Find(expected));
        var review = run.Caller.Review;
        var listed = await review.ListReviewTasksAsync(new ListReviewTasksRequest
        {
            DocumentId = run.DocumentId,
            State = ReviewTaskState.Pending,
            ProposedVerdict = expected.Verdict,
        });
        Assert.Contains(listed.Tasks, pending => pending.ReviewTaskId == task.ReviewTaskId);

        var leased = (await review.LeaseReviewTaskAsync(new LeaseReviewTaskRequest
        {
            ReviewTaskId = task.ReviewTaskId,
            Duration = Duration.FromTimeSpan(TimeSpan.FromMinutes(1)),
            Etag = task.Etag,
        })).Task;
        Assert.Equal("tester", leased.Holder);
        var renewed = (await review.RenewReviewTaskAsync(new RenewReviewTaskRequest { ReviewTaskId = task.ReviewTaskId, Etag = leased.Etag })).Task;
        Assert.True(renewed.LeaseExpireTime > leased.LeaseExpireTime);
        var decided = (await review.DecideReviewTaskAsync(new DecideReviewTaskRequest
        {
            ReviewTaskId = task.ReviewTaskId,
            Verdict = Verdict.Supported,
            Justification = "Two sources count the same.",
            EvidenceIds = { run.ResultOf(run.Find(expected)).Evidence[0].EvidenceId },
            Etag = renewed.Etag,
        })).Task;
        Assert.Equal(ReviewTaskState.Decided, decided.State);
        Assert.Equal("tester", decided.Decision.Reviewer);

        await ResolvedAsync(run, task, Verdict.Supported);
        await ChainHoldsAsync(run, task, ["enqueued", "leased", "renewed", "decided"]);
    }

    [Fact]
    public async Task A_decision_over_JSON_resolves_the_claim_and_the_audit_chain_holds()
    {
        var run = await system.ScenarioAsync();
        var task = run.TaskOf(run.Find(run.File.Claims[2]));
        var json = run.Caller.Json(ServiceRole.Review);
        var path = $"/v1/reviewTasks/{task.ReviewTaskId}";
        var leased = (await json.PostAsync($"{path}:lease", new LeaseReviewTaskRequest())).As<LeaseReviewTaskResponse>().Task;
        var released = (await json.PostAsync($"{path}:release", new ReleaseReviewTaskRequest { Etag = leased.Etag })).As<ReleaseReviewTaskResponse>().Task;
        Assert.Equal(ReviewTaskState.Pending, released.State);
        await json.PostAsync($"{path}:lease", new LeaseReviewTaskRequest { Etag = released.Etag });
        var decide = new DecideReviewTaskRequest { Verdict = Verdict.Refuted, Justification = "The inspectors counted." };
        var decided = (await json.PostAsync($"{path}:decide", decide)).As<DecideReviewTaskResponse>().Task;
        Assert.Equal(Verdict.Refuted, decided.Decision.Verdict);

        await ResolvedAsync(run, task, Verdict.Refuted);
        await ChainHoldsAsync(run, task, ["enqueued", "leased", "released", "leased", "decided"]);

        await json.PostAsync($"{path}:undo", new UndoReviewTaskRequest { Reason = "The wrong year." });
        await json.PostAsync($"{path}:lease", new LeaseReviewTaskRequest()); // what happens next does not hide it
        await Eventually.GetAsync($"claim {task.ClaimId} waits again", Limit, async () =>
            (await run.Caller.Claims.GetClaimAsync(new GetClaimRequest { ClaimId = task.ClaimId })).Claim
                is { State: ClaimState.InReview, DecidedVerdict: Verdict.Unspecified } waiting ? waiting : null);
    }

    [Fact]
    public async Task A_published_decision_and_its_retraction_reach_readers_and_the_record()
    {
        var run = await system.ScenarioAsync();
        var task = run.TaskOf(run.Find(run.File.Claims[1]));
        var json = run.Caller.Json(ServiceRole.Review);
        var path = $"/v1/reviewTasks/{task.ReviewTaskId}";
        await json.PostAsync($"{path}:lease", new LeaseReviewTaskRequest());
        await json.PostAsync($"{path}:decide", new DecideReviewTaskRequest { Verdict = Verdict.Supported, Justification = "Both counts agree." });
        var published = (await json.PostAsync($"{path}:publish", new PublishClaimReviewRequest())).As<PublishClaimReviewResponse>().Publication;
        Assert.EndsWith($"/claim-reviews/{published.PublicationId}", published.Url, StringComparison.Ordinal);
        Assert.Equal(("Both counts agree.", run.DocumentId), (published.Versions[0].Justification, task.DocumentId));
        var retract = new RetractClaimReviewRequest { Note = "One count was a copy." };
        var retracted = (await json.PostAsync($"/v1/publications/{published.PublicationId}:retract", retract)).As<RetractClaimReviewResponse>().Publication;
        Assert.Equal([PublicationKind.Published, PublicationKind.Retracted], retracted.Versions.Select(version => version.Kind));

        await Eventually.DoneAsync($"the retraction is on the record of {task.ReviewTaskId}", Limit, async () =>
            (await run.Caller.AllAuditEntriesAsync(task.ReviewTaskId)).Any(entry => entry.Action == "publication retracted") ? null : "It is not.");
        await ChainHoldsAsync(run, task, ["enqueued", "leased", "decided", "published", "publication retracted"]);
    }

    private static async Task ResolvedAsync(ScenarioRun run, ReviewTask task, Verdict verdict)
    {
        var claim = await Eventually.GetAsync($"claim {task.ClaimId} is RESOLVED", Limit, async () =>
            (await run.Caller.Claims.GetClaimAsync(new GetClaimRequest { ClaimId = task.ClaimId })).Claim is { State: ClaimState.Resolved } resolved
                ? resolved : null);
        Assert.Equal(verdict, claim.DecidedVerdict);
        Assert.Equal(task.Proposal.Verdict, claim.Verification.Verdict); // the proposal stays beside it
    }

    private static async Task ChainHoldsAsync(ScenarioRun run, ReviewTask task, string[] actions)
    {
        var entries = await run.Caller.AllAuditEntriesAsync(task.ReviewTaskId);
        Assert.Equal(actions, entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal(task.TraceId, entry.TraceId));
        List<AuditEntry> chain =
        [
            .. entries.Select(entry => new AuditEntry
            {
                Sequence = entry.Sequence,
                At = entry.CreateTime.ToDateTimeOffset(),
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
            }),
        ];
        Assert.Null(AuditChain.FindBreak(new ReviewTaskId(task.ReviewTaskId), chain));
    }

    public ValueTask DisposeAsync()
    {
        system.TellFailure();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

[Collection(StandaloneSystem.Collection)]
public sealed class StandaloneReviewTests(StandaloneSystem system) : ReviewTests(system);

[Collection(SplitSystem.Collection)]
public sealed class SplitReviewTests(SplitSystem system) : ReviewTests(system);
