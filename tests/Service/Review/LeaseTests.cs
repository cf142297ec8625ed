using System.Net;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Errors;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Review;

public sealed class LeaseTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Ada => Callers.In(_workspace, "ada");
    private Metadata Ben => Callers.In(_workspace, "ben");

    [Fact]
    public async Task A_task_is_taken_for_a_time()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        var task = (await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Leased, "ada"), (task.State, task.Holder));
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(15), task.LeaseExpireTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task Of_thirty_two_who_want_it_at_once_one_gets_it()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            try
            {
                await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Callers.In(_workspace, $"user{i}"));
                return "won";
            }
            catch (RpcException refused)
            {
                return Refusal.Of(refused).Reason;
            }
        }));
        Assert.Single(outcomes, outcome => outcome == "won");
        Assert.All(outcomes, outcome => Assert.Contains(outcome, new[] { "won", "TASK_HELD", "REVISION_CONFLICT" }));
        Assert.Equal(2, (await _client.ListAuditEntriesAsync(new() { ReviewTaskId = id }, Ada)).Entries.Count);
    }

    [Fact]
    public async Task What_another_holds_can_not_be_taken_renewed_released_or_decided()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        foreach (var refusal in await Both.SayAsync(_client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ben), PostAsync(id, "lease", "{}", "ben"), HttpStatusCode.BadRequest))
            Assert.Equal((Code.FailedPrecondition, "TASK_HELD"), (refusal.Code, refusal.Reason));
        Assert.Equal("LEASE_LOST", (await Refusal.OfAsync(_client.RenewReviewTaskAsync(new() { ReviewTaskId = id }, Ben))).Reason);
        Assert.Equal("LEASE_LOST", (await Refusal.OfAsync(_client.ReleaseReviewTaskAsync(new() { ReviewTaskId = id }, Ben))).Reason);
        foreach (var refusal in await Both.SayAsync(
            _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "No." }, Ben),
            PostAsync(id, "decide", """{"verdict": "VERDICT_REFUTED", "justification": "No."}""", "ben"), HttpStatusCode.BadRequest))
            Assert.Equal((Code.FailedPrecondition, "LEASE_LOST"), (refusal.Code, refusal.Reason));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_lost_and_anybody_may_take_the_task()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id, Duration = Duration.FromTimeSpan(TimeSpan.FromMinutes(1)) }, Ada);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var task = (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Pending, "", null), (task.State, task.Holder, task.LeaseExpireTime));
        Assert.Equal("LEASE_LOST", (await Refusal.OfAsync(_client.RenewReviewTaskAsync(new() { ReviewTaskId = id }, Ada))).Reason);
        Assert.Equal("LEASE_LOST", (await Refusal.OfAsync(
            _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Supported, Justification = "Late." }, Ada))).Reason);
        Assert.Equal("ben", (await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ben)).Task.Holder);
    }

    [Fact]
    public async Task Renewing_counts_from_now_and_taking_again_renews()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id, Duration = Duration.FromTimeSpan(TimeSpan.FromMinutes(2)) }, Ada);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var renewed = (await _client.RenewReviewTaskAsync(new() { ReviewTaskId = id, Duration = Duration.FromTimeSpan(TimeSpan.FromMinutes(2)) }, Ada)).Task;
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(2), renewed.LeaseExpireTime.ToDateTimeOffset());
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        var actions = (await _client.ListAuditEntriesAsync(new() { ReviewTaskId = id }, Ada)).Entries.Select(entry => entry.Action);
        Assert.Equal(["enqueued", "leased", "renewed", "renewed"], actions);
    }

    [Fact]
    public async Task What_is_released_is_pending()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        var task = (await _client.ReleaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task;
        Assert.Equal((ReviewTaskState.Pending, ""), (task.State, task.Holder));
        Assert.Equal("ben", (await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ben)).Task.Holder);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4 * 3600 + 1)]
    public async Task A_lease_without_length_or_without_end_is_refused(int seconds)
    {
        var id = await Tasks.AddAsync(host, _workspace);
        var refusal = await Refusal.OfAsync(_client.LeaseReviewTaskAsync(new() { ReviewTaskId = id, Duration = new() { Seconds = seconds } }, Ada));
        Assert.Equal(["duration"], refusal.Fields);
    }

    [Fact]
    public async Task A_stale_etag_aborts_and_changes_nothing()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        var read = (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task;
        var leased = (await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id, Etag = read.Etag }, Ada)).Task;
        Assert.NotEqual(read.Etag, leased.Etag);
        foreach (var refusal in await Both.SayAsync(_client.ReleaseReviewTaskAsync(new() { ReviewTaskId = id, Etag = read.Etag }, Ada),
            PostAsync(id, "release", $$"""{"etag": "{{read.Etag}}"}""", "ada"), HttpStatusCode.Conflict))
            Assert.Equal((Code.Aborted, "REVISION_CONFLICT"), (refusal.Code, refusal.Reason));
        Assert.Equal(leased, (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task);
        Assert.Equal(["etag"], (await Refusal.OfAsync(_client.ReleaseReviewTaskAsync(new() { ReviewTaskId = id, Etag = "x" }, Ada))).Fields);
    }

    private Task<HttpResponseMessage> PostAsync(string id, string verb, string json, string user)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/reviewTasks/{id}:{verb}") { Content = Refusal.JsonOf(json) };
        foreach (var header in Callers.In(_workspace, user))
            request.Headers.Add(header.Key, header.Value);
        return host.Json.SendAsync(request);
    }
}
