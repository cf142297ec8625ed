using FactCheck.Core.Review;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Review;

/// <summary>One task for all claims that say the same, and what people do where the machine was wrong about that.</summary>
public sealed class ClusterTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private const string Text = "1,400 people were killed in the flood.";

    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");
    private readonly string _id = $"clm-{Guid.NewGuid():N}";

    private Metadata Ada => Callers.In(_workspace, "ada");

    [Fact]
    public async Task A_claim_that_is_repeated_joins_the_task_and_raises_its_priority()
    {
        var first = await Verified.AnnounceAsync(host, _workspace, Claim("a"));
        var joined = await Verified.AnnounceAsync(host, _workspace, Claim("b", cluster: "a", publisher: "Inland News"));
        Assert.Equal(first.Id, joined.Id);
        Assert.Equal([Id("a"), Id("b")], joined.Members.Select(member => member.ClaimId.Value));
        Assert.True(joined.PriorityParts.Spread > first.PriorityParts.Spread && joined.Rank > first.Rank);
        Assert.Equal(0.3, joined.PriorityParts.CheckWorthiness, 1e-12);
        Assert.Equal(0.2, joined.PriorityParts.Harm);
        Assert.Equal(["climate", "violence"], joined.Topics);
        Assert.Null(AuditChain.FindBreak(joined));
        var again = await Verified.AnnounceAsync(host, _workspace, Claim("b", cluster: "a"), until: task => task.Announced);
        Assert.Equal(2, again.Members.Count);
        var listed = await _client.ListReviewTasksAsync(new() { Publisher = "Inland News", DocumentId = $"doc-{Id("b")}" }, Ada);
        Assert.Equal([first.Id.Value], listed.Tasks.Select(task => task.ReviewTaskId));
    }

    [Fact]
    public async Task What_comes_after_a_full_task_gets_one_of_its_own()
    {
        var full = await Verified.AnnounceAsync(host, _workspace, Claim("a"));
        var members = Enumerable.Range(0, 199).Select(i => new FactCheck.Core.Review.TaskMember(new($"{_id}-{i}"), new("doc-1"), Text, null, null, ""));
        var store = host.Services.GetRequiredService<IReviewTaskStore>();
        await store.UpdateAsync(full with { Members = [.. full.Members, .. members] }, full.Revision, CancellationToken.None);
        var next = await Verified.AnnounceAsync(host, _workspace, Claim("b", cluster: "a"));
        Assert.NotEqual(full.Id, next.Id);
        Assert.Equal(next.Id, (await Verified.AnnounceAsync(host, _workspace, Claim("c", cluster: "a"))).Id);
    }

    [Fact]
    public async Task A_decided_claim_that_is_said_again_is_offered_the_decision_with_credit()
    {
        var first = await Verified.AnnounceAsync(host, _workspace, Claim("a"));
        await DecideAsync(first.Id.Value, "ada");
        host.Claims.Claims[Id("a")].ReviewTaskId = first.Id.Value;
        var repeat = Claim("b", cluster: "a");
        repeat.Links.Add(new ClaimLink { ClaimId = Id("a"), IsSame = true, Why = "The same: both have 1400." });
        var task = await Verified.AnnounceAsync(host, _workspace, repeat);
        Assert.NotEqual(first.Id, task.Id);
        var offer = Assert.Single(task.Reuse);
        Assert.Equal((first.Id, "ada", true, "The same: both have 1400."), (offer.TaskId, offer.DecidedBy, offer.IsSame, offer.Why));

        var wrong = await Refusal.OfAsync(_client.AnswerReuseOfferAsync(new() { ReviewTaskId = task.Id.Value, OfferedTaskId = "tsk-other", Accept = true }, Ada));
        Assert.Equal("REVIEW_TASK_NOT_FOUND", wrong.Reason);
        var accepted = (await _client.AnswerReuseOfferAsync(
            new() { ReviewTaskId = task.Id.Value, OfferedTaskId = first.Id.Value, Accept = true }, Callers.In(_workspace, "ben"))).Task;
        Assert.Equal((ReviewTaskState.Decided, Verdict.Refuted, "ben", "ada"), (accepted.State, accepted.Decision.Verdict, accepted.Decision.Reviewer, accepted.Decision.CreditedTo));
        Assert.Equal((first.Id.Value, true, "ben"), (accepted.Decision.ReusedFromTaskId, accepted.ReuseOffers[0].Accepted, accepted.ReuseOffers[0].AnsweredBy));
        Assert.Contains((Id("b"), Id("a"), true), host.Claims.Answers);
    }

    [Fact]
    public async Task A_rejected_match_is_remembered()
    {
        var first = await Verified.AnnounceAsync(host, _workspace, Claim("a"));
        await DecideAsync(first.Id.Value, "ada");
        host.Claims.Claims[Id("a")].ReviewTaskId = first.Id.Value;
        var other = Claim("b");
        other.Links.Add(new ClaimLink { ClaimId = Id("a"), Why = "Maybe the same: no 1400 in the text." });
        var task = await Verified.AnnounceAsync(host, _workspace, other);
        Assert.False(Assert.Single(task.Reuse).IsSame);
        var rejected = (await _client.AnswerReuseOfferAsync(new() { ReviewTaskId = task.Id.Value, OfferedTaskId = first.Id.Value }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Pending, false), (rejected.State, rejected.ReuseOffers[0].Accepted));
        Assert.Contains((Id("b"), Id("a"), false), host.Claims.Answers);
    }

    [Fact]
    public async Task People_put_tasks_together()
    {
        var into = await Verified.AnnounceAsync(host, _workspace, Claim("a"));
        var from = await Verified.AnnounceAsync(host, _workspace, Claim("b"));
        var merged = (await _client.MergeReviewTaskAsync(new() { ReviewTaskId = from.Id.Value, IntoTaskId = into.Id.Value }, Ada)).Task;
        Assert.Equal((into.Id.Value, ReviewTaskState.Pending), (merged.ReviewTaskId, merged.State));
        Assert.Equal([Id("a"), Id("b")], merged.Members.Select(member => member.ClaimId));
        var gone = (await _client.GetReviewTaskAsync(new() { ReviewTaskId = from.Id.Value }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Merged, into.Id.Value), (gone.State, gone.MergedIntoTaskId));
        Assert.Equal("STATE_INVALID", (await Refusal.OfAsync(_client.LeaseReviewTaskAsync(new() { ReviewTaskId = from.Id.Value }, Ada))).Reason);
        Assert.Contains((Id("b"), Id("a"), true), host.Claims.Answers);
        var repeated = (await _client.MergeReviewTaskAsync(new() { ReviewTaskId = from.Id.Value, IntoTaskId = into.Id.Value }, Ada)).Task;
        Assert.Equal(merged.Etag, repeated.Etag);
        // What joins the task that is gone goes where it went.
        var later = await Verified.AnnounceAsync(host, _workspace, Claim("c", cluster: "b"));
        Assert.Equal(into.Id, later.Id);
    }

    [Fact]
    public async Task People_take_a_claim_out_and_it_gets_a_task_of_its_own()
    {
        await Verified.AnnounceAsync(host, _workspace, Claim("a"));
        var both = await Verified.AnnounceAsync(host, _workspace, Claim("b", cluster: "a"));
        Assert.Equal(["claim_id"], (await Refusal.OfAsync(_client.SplitReviewTaskAsync(new() { ReviewTaskId = both.Id.Value, ClaimId = Id("a") }, Ada))).Fields);
        var split = (await _client.SplitReviewTaskAsync(new() { ReviewTaskId = both.Id.Value, ClaimId = Id("b") }, Ada)).Task;
        Assert.Equal([Id("a")], split.Members.Select(member => member.ClaimId));
        var own = Assert.Single((await _client.ListReviewTasksAsync(new() { DocumentId = $"doc-{Id("b")}" }, Ada)).Tasks);
        Assert.Equal((Id("b"), ReviewTaskState.Pending), (own.ClaimId, own.State));
        Assert.Contains((Id("b"), Id("a"), false), host.Claims.Answers);
    }

    private string Id(string name) => $"{_id}-{name}";

    private Claim Claim(string name, string cluster = "", string publisher = "The Coast Gazette") =>
        Verified.Claim(Id(name), Text, publisher, cluster.Length == 0 ? "" : Id(cluster));

    private async Task DecideAsync(string id, string who)
    {
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Callers.In(_workspace, who));
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "The register has 1,112." }, Callers.In(_workspace, who));
    }
}
