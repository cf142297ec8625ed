using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Peers;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Review.Queue;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using ReviewTask = FactCheck.Core.Review.ReviewTask;

namespace FactCheck.Tests.Service.Review;

/// <summary>Merging and splitting where something is away, where others work at the same time, and again and again.</summary>
public sealed class ClusterFaultTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private const string Text = "1,400 people were killed in the flood.";

    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");
    private readonly string _id = $"clm-{Guid.NewGuid():N}";

    private Metadata Ada => Callers.In(_workspace, "ada");

    private IReviewTaskStore Store => host.Services.GetRequiredService<IReviewTaskStore>();

    [Fact]
    public async Task While_ClaimExtraction_is_away_nothing_is_merged_or_split_and_doing_it_again_does_it()
    {
        var into = await AddAsync("a");
        var from = await AddAsync("b");
        await AwayAsync(() => _client.MergeReviewTaskAsync(new() { ReviewTaskId = from.Id.Value, IntoTaskId = into.Id.Value }, Ada));
        Assert.Equal((ReviewState.Pending, 1), ((await GetAsync(from)).State, (await GetAsync(into)).Members.Count));
        var both = await MergeAsync(from, into);
        Assert.Equal([Id("a"), Id("b")], both.Members.Select(member => member.ClaimId));
        await AwayAsync(() => _client.SplitReviewTaskAsync(new() { ReviewTaskId = into.Id.Value, ClaimId = Id("b") }, Ada));
        Assert.Equal(2, (await GetAsync(into)).Members.Count);
        Assert.Single((await SplitAsync(into, "b")).Members);
    }

    [Fact]
    public async Task A_merge_goes_on_while_the_holder_of_the_other_task_renews_but_not_into_what_is_decided()
    {
        var into = await AddAsync("a");
        var from = await AddAsync("b");
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = into.Id.Value }, Ada);
        var renewals = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await _client.RenewReviewTaskAsync(new() { ReviewTaskId = into.Id.Value }, Ada);
        });
        Assert.Equal(2, (await MergeAsync(from, into)).Members.Count);
        await renewals;
        var late = await AddAsync("c");
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = into.Id.Value, Verdict = Verdict.Refuted, Justification = "No." }, Ada);
        var refusal = await Refusal.OfAsync(_client.MergeReviewTaskAsync(new() { ReviewTaskId = late.Id.Value, IntoTaskId = into.Id.Value }, Ada));
        Assert.Equal((Code.FailedPrecondition, ReviewState.Pending), (refusal.Code, (await GetAsync(late)).State));
    }

    [Fact]
    public async Task Merges_that_cross_leave_no_ring_and_no_claim_without_an_open_task()
    {
        for (var round = 0; round < 10; round++)
        {
            var (one, other) = (await AddAsync($"one-{round}"), await AddAsync($"other-{round}"));
            await Task.WhenAll(TryMergeAsync(one, other), TryMergeAsync(other, one));
            var tasks = new[] { await GetAsync(one), await GetAsync(other) };
            Assert.Contains(tasks, task => task.State == ReviewState.Pending);
            var open = tasks.Where(task => task.State == ReviewState.Pending).SelectMany(task => task.Members).Select(member => member.ClaimId).Distinct();
            Assert.Equal([one.ClaimId, other.ClaimId], open.OrderBy(claim => claim == one.ClaimId ? 0 : 1));
        }
    }

    [Fact]
    public async Task Tasks_that_were_merged_in_a_ring_stop_no_claim()
    {
        var (one, other) = (await AddAsync("one"), await AddAsync("other"));
        await Store.UpdateAsync(one with { State = ReviewState.Merged, MergedInto = other.Id }, one.Revision, CancellationToken.None);
        await Store.UpdateAsync(other with { State = ReviewState.Merged, MergedInto = one.Id }, other.Revision, CancellationToken.None);
        var late = await Verified.AnnounceAsync(host, _workspace, Verified.Claim(Id("late"), Text, cluster: Id("one")));
        Assert.Equal((ReviewState.Pending, false), (late.State, late.Id == one.Id || late.Id == other.Id));
    }

    [Fact]
    public async Task A_claim_that_was_split_merged_and_split_again_has_an_open_task_each_time_and_stays_where_people_put_it()
    {
        var into = await AddAsync("a");
        await Verified.AnnounceAsync(host, _workspace, Verified.Claim(Id("b"), Text, cluster: Id("a")));
        for (var round = 0; round < 3; round++)
        {
            Assert.Single((await SplitAsync(into, "b")).Members);
            var own = await OwnAsync();
            Assert.Equal((ReviewState.Pending, Id("b")), (own.State, own.ClaimId.Value));
            // ClaimExtraction has taken it out of the cluster; told of it once more, Review finds it where it is.
            Assert.Equal(own.Id, (await TakeInAsync(Verified.Claim(Id("b"), Text))).Id);
            Assert.Equal(own.Id, (await OwnAsync()).Id);
            Assert.Single((await GetAsync(into)).Members);
            await MergeAsync(own, into);
            Assert.Equal(into.Id, (await TakeInAsync(Verified.Claim(Id("b"), Text, cluster: Id("a")))).Id);
            Assert.Equal(into.Id, (await OwnAsync()).Id);
        }
    }

    private string Id(string name) => $"{_id}-{name}";

    private Task<ReviewTask> AddAsync(string name) => Verified.AnnounceAsync(host, _workspace, Verified.Claim(Id(name), Text));

    private Task<ReviewTask> GetAsync(ReviewTask task) => Store.GetAsync(task.Workspace, task.Id, CancellationToken.None);

    private async Task<Protos.Types.V1.ReviewTask> MergeAsync(ReviewTask from, ReviewTask into) =>
        (await _client.MergeReviewTaskAsync(new() { ReviewTaskId = from.Id.Value, IntoTaskId = into.Id.Value }, Ada)).Task;

    private async Task<Protos.Types.V1.ReviewTask> SplitAsync(ReviewTask task, string claim) =>
        (await _client.SplitReviewTaskAsync(new() { ReviewTaskId = task.Id.Value, ClaimId = Id(claim) }, Ada)).Task;

    private async Task<ReviewTask> TakeInAsync(Claim claim)
    {
        host.Claims.Claims[claim.ClaimId] = claim;
        var workspace = new WorkspaceId(_workspace);
        var read = await host.Services.GetRequiredService<ClaimExtractionClient>().GetAsync(workspace, new(claim.ClaimId), CancellationToken.None);
        var result = await host.Services.GetRequiredService<VerificationClient>().GetResultAsync(workspace, new($"ver-{claim.ClaimId}"), CancellationToken.None);
        return await host.Services.GetRequiredService<TaskIntake>().TakeInAsync(read, result, CancellationToken.None);
    }

    // Which of the two wins, or neither, is up to chance.
    private async Task TryMergeAsync(ReviewTask from, ReviewTask into)
    {
        try
        {
            await MergeAsync(from, into);
        }
        catch (RpcException refused)
        {
            Assert.Contains(Refusal.Of(refused).Reason, new[] { "REVISION_CONFLICT", "STATE_INVALID" });
        }
    }

    // The one open task with the claim "b".
    private async Task<ReviewTask> OwnAsync()
    {
        var page = await Store.ListAsync(new() { Workspace = new(_workspace), Now = host.Time.GetUtcNow(), State = ReviewState.Pending, DocumentId = new($"doc-{Id("b")}") },
            new(10), CancellationToken.None);
        return Assert.Single(page.Items);
    }

    private async Task AwayAsync<T>(Func<AsyncUnaryCall<T>> call)
    {
        host.Claims.IsAway = true;
        try
        {
            Assert.Equal(Code.Unavailable, (await Refusal.OfAsync(call())).Code);
        }
        finally
        {
            host.Claims.IsAway = false;
        }
    }
}
