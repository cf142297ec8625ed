using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Messages;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Review;

public sealed class DecisionTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Ada => Callers.In(_workspace, "ada");

    [Fact]
    public async Task The_holder_decides_and_the_proposal_stays_beside_it()
    {
        var id = await LeasedAsync();
        var decided = (await _client.DecideReviewTaskAsync(new()
        {
            ReviewTaskId = id,
            Verdict = Protos.Types.V1.Verdict.Refuted,
            Justification = "The figure is from 2021.",
            EvidenceIds = { "evd-1", "evd-2" },
        }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Decided, ""), (decided.State, decided.Holder));
        Assert.Equal(("ada", Protos.Types.V1.Verdict.Refuted, "The figure is from 2021.", host.Time.GetUtcNow()),
            (decided.Decision.Reviewer, decided.Decision.Verdict, decided.Decision.Justification, decided.Decision.DecideTime.ToDateTimeOffset()));
        Assert.Equal(["evd-1", "evd-2"], decided.Decision.EvidenceIds);
        Assert.Equal(Protos.Types.V1.Verdict.Supported, decided.Proposal.Verdict);
        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4736", decided.TraceId);
        Assert.Equal(decided, (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task);
    }

    [Fact]
    public async Task What_is_decided_stays_decided()
    {
        var id = await LeasedAsync();
        var decision = new DecideReviewTaskRequest { ReviewTaskId = id, Verdict = Protos.Types.V1.Verdict.Refuted, Justification = "No." };
        await _client.DecideReviewTaskAsync(decision, Ada);
        Assert.All(
            new[]
            {
                await Refusal.OfAsync(_client.DecideReviewTaskAsync(decision, Ada)),
                await Refusal.OfAsync(_client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada)),
                await Refusal.OfAsync(_client.ReleaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada)),
                await Refusal.OfAsync(_client.RenewReviewTaskAsync(new() { ReviewTaskId = id }, Ada)),
            },
            refusal => Assert.Equal((Code.FailedPrecondition, "STATE_INVALID"), (refusal.Code, refusal.Reason)));
    }

    public static TheoryData<DecideReviewTaskRequest, string> Wrong() => new()
    {
        { new() { Justification = "No." }, "verdict" },
        { new() { Verdict = (Protos.Types.V1.Verdict)99, Justification = "No." }, "verdict" },
        { new() { Verdict = Protos.Types.V1.Verdict.Refuted }, "justification" },
        { new() { Verdict = Protos.Types.V1.Verdict.Refuted, Justification = "  " }, "justification" },
        { new() { Verdict = Protos.Types.V1.Verdict.Refuted, Justification = new string('x', 20_001) }, "justification" },
        { new() { Verdict = Protos.Types.V1.Verdict.Refuted, Justification = "No.", EvidenceIds = { Enumerable.Repeat("evd-1", 101) } }, "evidence_ids" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_decision_without_reason_or_verdict_is_refused(DecideReviewTaskRequest request, string field)
    {
        request.ReviewTaskId = await LeasedAsync();
        Assert.Equal(["" + field], (await Refusal.OfAsync(_client.DecideReviewTaskAsync(request, Ada))).Fields);
        Assert.Equal(ReviewTaskState.Leased, (await _client.GetReviewTaskAsync(new() { ReviewTaskId = request.ReviewTaskId }, Ada)).Task.State);
    }

    [Fact]
    public async Task Every_change_is_on_a_record_that_holds()
    {
        var id = await LeasedAsync();
        await _client.RenewReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Protos.Types.V1.Verdict.Supported, Justification = "Yes." }, Ada);
        var entries = new List<Protos.Types.V1.AuditEntry>();
        var token = "";
        do
        {
            var page = await _client.ListAuditEntriesAsync(new() { ReviewTaskId = id, PageSize = 3, PageToken = token }, Ada);
            entries.AddRange(page.Entries);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        Assert.Equal([(1, "system", "enqueued"), (2, "ada", "leased"), (3, "ada", "renewed"), (4, "ada", "decided")],
            entries.Select(entry => (entry.Sequence, entry.Actor, entry.Action)));
        Assert.Equal(entries.SkipLast(1).Select(entry => entry.Hash), entries.Skip(1).Select(entry => entry.PreviousHash));

        var stored = await host.Services.GetRequiredService<IReviewTaskStore>().GetAsync(new(_workspace), new(id), CancellationToken.None);
        Assert.Null(AuditChain.FindBreak(stored));
        Assert.Equal(stored.Audit.Select(entry => entry.Hash), entries.Select(entry => entry.Hash));
        Assert.Equal("PAGE_TOKEN_INVALID", (await Refusal.OfAsync(_client.ListAuditEntriesAsync(new() { ReviewTaskId = id, PageToken = "x" }, Ada))).Reason);
    }

    [Fact]
    public async Task A_decision_is_announced()
    {
        var told = new TaskCompletionSource<ReviewDecided>(TaskCreationOptions.RunContinuationsAsynchronously);
        var workspace = new WorkspaceId(_workspace);
        var listener = host.Services.GetRequiredService<IBus>().ConnectReceiveEndpoint($"listen-{_workspace}", endpoint =>
            endpoint.Handler<ReviewDecided>(context =>
            {
                if (context.Message.WorkspaceId == workspace)
                    told.TrySetResult(context.Message);
                return Task.CompletedTask;
            }));
        await listener.Ready;
        var id = await LeasedAsync();
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Protos.Types.V1.Verdict.Supported, Justification = "Yes." }, Ada);
        Assert.Equal(id, (await told.Task.WaitAsync(ReviewHost.Patience)).TaskId.Value);
        await listener.StopAsync();
    }

    [Fact]
    public async Task The_queue_is_in_order_of_priority_and_filtered_by_the_state_it_is_in_now()
    {
        var low = await Tasks.AddAsync(host, _workspace, 0.1, document: "doc-2");
        var high = await Tasks.AddAsync(host, _workspace, 0.9, proposed: null);
        var middle = await Tasks.AddAsync(host, _workspace, 0.5, proposed: FactCheck.Core.Verification.Verdict.Refuted);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = middle }, Ada);
        Assert.Equal([high, middle, low], await ListAsync(new()));
        Assert.Equal([high, low], await ListAsync(new() { State = ReviewTaskState.Pending }));
        Assert.Equal([middle], await ListAsync(new() { Holder = "ada" }));
        Assert.Equal([low], await ListAsync(new() { DocumentId = "doc-2" }));
        Assert.Equal([middle], await ListAsync(new() { ProposedVerdict = Protos.Types.V1.Verdict.Refuted }));
        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([high, middle, low], await ListAsync(new() { State = ReviewTaskState.Pending }));
        Assert.Empty(await ListAsync(new() { Holder = "ada" }));
    }

    [Fact]
    public async Task An_unknown_task_is_not_found() =>
        Assert.Equal("REVIEW_TASK_NOT_FOUND", (await Refusal.OfAsync(_client.ListAuditEntriesAsync(new() { ReviewTaskId = "tsk-unknown" }, Ada))).Reason);

    private async Task<string[]> ListAsync(ListReviewTasksRequest request) =>
        [.. (await _client.ListReviewTasksAsync(request, Ada)).Tasks.Select(task => task.ReviewTaskId)];

    private async Task<string> LeasedAsync()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        return id;
    }
}
