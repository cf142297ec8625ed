using FactCheck.Core.Review;
using FactCheck.Messages;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using ReviewTask = FactCheck.Core.Review.ReviewTask;

namespace FactCheck.Tests.Service.Review;

/// <summary>What becomes of a task when the machine comes to another verdict later.</summary>
public sealed class ProposalTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");
    private readonly string _claim = $"clm-{Guid.NewGuid():N}";

    private Metadata Ada => Callers.In(_workspace, "ada");

    [Fact]
    public async Task An_open_task_shows_the_newer_proposal_and_the_trail_the_older_one()
    {
        var task = await Verified.AnnounceAsync(host, _workspace, Verified.Claim(_claim, "The port handled 61,000 containers."));
        var changed = await ChangeAsync(task, "ver-2", Verdict.Refuted, hours: 1, read => read.Proposal.ResultId.Value == Result("ver-2"));
        Assert.Equal((FactCheck.Core.Verification.Verdict.Refuted, ReviewState.Pending), (changed.Proposal.Verdict, changed.State));
        var entry = changed.Audit[^1];
        Assert.Equal(("system", "proposed", $"{Result("ver-2")} instead of ver-{_claim} (Supported)"), (entry.Actor, entry.Action, entry.Detail));
        Assert.Null(AuditChain.FindBreak(changed));
        // An older one that comes late changes nothing: the next is what is waited for.
        await PublishAsync("ver-old", Verdict.ConflictingEvidence, hours: -1);
        changed = await ChangeAsync(task, "ver-3", Verdict.NotEnoughEvidence, hours: 2, read => read.Proposal.ResultId.Value == Result("ver-3"));
        Assert.Equal(["enqueued", "proposed", "proposed"], changed.Audit.Select(one => one.Action));
    }

    [Fact]
    public async Task A_decided_task_keeps_its_decision_and_says_that_the_machine_now_says_otherwise()
    {
        var task = await Verified.AnnounceAsync(host, _workspace, Verified.Claim(_claim, "The port handled 61,000 containers."));
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = task.Id.Value }, Ada);
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = task.Id.Value, Verdict = Verdict.Supported, Justification = "The register says so." }, Ada);
        await ChangeAsync(task, "ver-2", Verdict.Refuted, hours: 1, read => read.NewerProposal is not null);
        await PublishAsync("ver-2", Verdict.Refuted, hours: 1); // again
        var told = await ChangeAsync(task, "ver-3", Verdict.ConflictingEvidence, hours: 2, read => read.NewerProposal?.ResultId.Value == Result("ver-3"));
        Assert.Equal(["verdict changed", "verdict changed"], told.Audit.Skip(3).Select(entry => entry.Action));
        Assert.Equal(["system", "system"], told.Comments.Select(comment => comment.Author));
        var shown = (await _client.GetReviewTaskAsync(new() { ReviewTaskId = task.Id.Value }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Decided, Verdict.Supported, "ada"), (shown.State, shown.Decision.Verdict, shown.Decision.Reviewer));
        Assert.Equal((Verdict.Supported, Verdict.ConflictingEvidence), (shown.Proposal.Verdict, shown.NewerProposal.Verdict));
        Assert.Contains("refuted before, conflicting evidence now", shown.Comments[1].Text, StringComparison.Ordinal);
        Assert.Null(AuditChain.FindBreak(told));

        var undone = (await _client.UndoReviewTaskAsync(new() { ReviewTaskId = task.Id.Value, Reason = "I look again." }, Ada)).Task;
        Assert.Equal((Result("ver-3"), null), (undone.Proposal.ResultId, undone.NewerProposal));
    }

    private string Result(string name) => $"{name}-{_claim}";

    private async Task<ReviewTask> ChangeAsync(ReviewTask task, string name, Verdict verdict, int hours, Func<ReviewTask, bool> until)
    {
        await PublishAsync(name, verdict, hours);
        var store = host.Services.GetRequiredService<IReviewTaskStore>();
        using var patience = new CancellationTokenSource(ReviewHost.Patience);
        while (true)
        {
            var read = await store.GetAsync(task.Workspace, task.Id, patience.Token);
            if (until(read))
                return read;
            await Task.Delay(10, patience.Token);
        }
    }

    private async Task PublishAsync(string name, Verdict verdict, int hours)
    {
        var at = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow().AddHours(hours));
        host.Results.Results[Result(name)] = new()
        {
            ResultId = Result(name),
            ClaimText = "The port handled 61,000 containers.",
            AsOfTime = at,
            VerifyTime = at,
            Verdict = verdict,
            Method = "rules/3",
            InputHash = "0",
        };
        await host.Services.GetRequiredService<IBus>().Publish(new VerdictChanged
        {
            WorkspaceId = new(_workspace),
            ClaimId = new(_claim),
            ResultId = new(Result(name)),
            PreviousResultId = new($"ver-{_claim}"),
        });
    }
}
