using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.Service.Review;

/// <summary>A host where a second person has to agree to what is decided about health, and to nothing else.</summary>
public sealed class SecondPersonHost : ReviewHost
{
    public override ValueTask InitializeAsync()
    {
        Settings["Review:SecondPerson:Topics:0"] = "health";
        return base.InitializeAsync();
    }
}

public sealed class ApprovalTests(SecondPersonHost host) : IClassFixture<SecondPersonHost>
{
    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Ada => Callers.In(_workspace, "ada");
    private Metadata Eve => Callers.In(_workspace, "eve", "editor");

    [Fact]
    public async Task Where_a_second_person_is_asked_for_the_decision_waits_and_another_agrees()
    {
        var task = await DecidedAsync(topic: "health");
        Assert.Equal((ReviewTaskState.AwaitingApproval, true, ""), (task.State, task.Decision.NeedsApproval, task.Decision.Approver));
        var own = await Refusal.OfAsync(_client.ApproveReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId }, Ada));
        Assert.Equal((Code.PermissionDenied, "NOT_ALLOWED"), (own.Code, own.Reason));
        var approved = (await _client.ApproveReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId, Etag = task.Etag }, Eve)).Task;
        Assert.Equal((ReviewTaskState.Decided, "ada", "eve"), (approved.State, approved.Decision.Reviewer, approved.Decision.Approver));
        Assert.Equal([Verdict.Refuted], approved.SecondOpinions.Select(opinion => opinion.Verdict));
        var again = await Refusal.OfAsync(_client.ApproveReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId }, Eve));
        Assert.Equal((Code.FailedPrecondition, "STATE_INVALID"), (again.Code, again.Reason));
    }

    [Fact]
    public async Task Who_made_a_decision_first_does_not_approve_it_where_another_took_it_over()
    {
        var id = await Tasks.AddAsync(host, _workspace, change: task => task with
        {
            State = FactCheck.Core.Review.ReviewState.AwaitingApproval,
            Decision = new(FactCheck.Core.Verification.Verdict.Refuted, "No.", [], "ada", task.CreatedAt) { NeedsApproval = true, ReusedFrom = new("tsk-0"), CreditedTo = "eve" },
        });
        Assert.Equal("NOT_ALLOWED", (await Refusal.OfAsync(_client.ApproveReviewTaskAsync(new() { ReviewTaskId = id }, Eve))).Reason);
        Assert.Equal("NOT_ALLOWED", (await Refusal.OfAsync(_client.SendBackReviewTaskAsync(new() { ReviewTaskId = id, Reason = "No." }, Eve))).Reason);
        Assert.Equal("kim", (await _client.ApproveReviewTaskAsync(new() { ReviewTaskId = id }, Callers.In(_workspace, "kim", "editor"))).Task.Decision.Approver);
    }

    [Fact]
    public async Task Other_topics_need_none()
    {
        var task = await DecidedAsync(topic: "climate");
        Assert.Equal((ReviewTaskState.Decided, false), (task.State, task.Decision.NeedsApproval));
    }

    [Fact]
    public async Task What_is_sent_back_waits_again_with_the_reason_and_can_be_decided_anew()
    {
        var task = await DecidedAsync(topic: "health");
        Assert.Equal("NOT_ALLOWED", (await Refusal.OfAsync(_client.SendBackReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId, Reason = "No." }, Ada))).Reason);
        Assert.Equal(["reason"], (await Refusal.OfAsync(_client.SendBackReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId }, Eve))).Fields);
        var back = (await _client.SendBackReviewTaskAsync(
            new() { ReviewTaskId = task.ReviewTaskId, Reason = "Look at the second source, @ada.", Verdict = Verdict.Supported }, Eve)).Task;
        Assert.Equal((ReviewTaskState.Pending, "eve"), (back.State, back.Comments[0].Author));
        Assert.Equal(["ada"], back.Comments[0].Mentions);
        Assert.Equal((Verdict.Refuted, Verdict.Supported), (back.SecondOpinions[0].FirstVerdict, back.SecondOpinions[0].Verdict));
        var mine = await _client.ListReviewTasksAsync(new() { Mentioned = "ada" }, Ada);
        Assert.Equal([task.ReviewTaskId], mine.Tasks.Select(one => one.ReviewTaskId));
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId }, Ada);
        var anew = (await _client.DecideReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId, Verdict = Verdict.Supported, Justification = "It holds." }, Ada)).Task;
        Assert.Equal((ReviewTaskState.AwaitingApproval, Verdict.Supported), (anew.State, anew.Decision.Verdict));
    }

    [Fact]
    public async Task A_decision_is_taken_back_by_who_made_it_or_an_editor()
    {
        var task = await DecidedAsync(topic: "climate");
        var other = await Refusal.OfAsync(_client.UndoReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId, Reason = "Oops." }, Callers.In(_workspace, "ben", "checker")));
        Assert.Equal("NOT_ALLOWED", other.Reason);
        var undone = (await _client.UndoReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId, Reason = "Wrong year." }, Callers.In(_workspace, "ada", "checker"))).Task;
        Assert.Equal((ReviewTaskState.Pending, null, "Wrong year."), (undone.State, undone.Decision, undone.Comments[0].Text));
        var nothing = await Refusal.OfAsync(_client.UndoReviewTaskAsync(new() { ReviewTaskId = task.ReviewTaskId, Reason = "Again." }, Eve));
        Assert.Equal("STATE_INVALID", nothing.Reason);
    }

    [Fact]
    public async Task The_report_counts_decisions_and_how_far_two_people_agree()
    {
        var first = await DecidedAsync(topic: "health");
        await _client.ApproveReviewTaskAsync(new() { ReviewTaskId = first.ReviewTaskId }, Eve);
        var second = await DecidedAsync(topic: "health", Verdict.Supported);
        await _client.ApproveReviewTaskAsync(new() { ReviewTaskId = second.ReviewTaskId }, Eve);
        var third = await DecidedAsync(topic: "health");
        await _client.SendBackReviewTaskAsync(new() { ReviewTaskId = third.ReviewTaskId, Reason = "No.", Verdict = Verdict.Supported }, Eve);
        // Sent back without a verdict of the own, it says nothing about agreement.
        var fourth = await DecidedAsync(topic: "health");
        Assert.Empty((await _client.SendBackReviewTaskAsync(new() { ReviewTaskId = fourth.ReviewTaskId, Reason = "Where is the source?" }, Eve)).Task.SecondOpinions);
        var report = await _client.GetReviewReportAsync(new() { Days = 7 }, Eve);
        Assert.Equal((3, 2, 0, true), (report.DoubleCheckedCount, report.OpenCount, report.OverdueCount, report.IsComplete));
        Assert.Equal(0.4, report.Kappa, 1e-12); // two of three agree; by chance (2/3)(1/3) + (1/3)(2/3) = 4/9
        var day = Assert.Single(report.Days);
        Assert.Equal(host.Time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day.Day);
        Assert.Equal([(Verdict.Supported, 1), (Verdict.Refuted, 1)], day.Verdicts.Select(count => (count.Verdict, count.Count)));
        Assert.Equal("days", Assert.Single((await Refusal.OfAsync(_client.GetReviewReportAsync(new() { Days = 91 }, Eve))).Fields));
    }

    [Fact]
    public async Task What_waited_for_months_counts_on_the_day_it_is_decided()
    {
        var now = host.Time.GetUtcNow();
        var id = await Tasks.AddAsync(host, _workspace, change: task => task with { CreatedAt = now.AddDays(-200) });
        await Tasks.AddAsync(host, _workspace, change: task => task with
        {
            CreatedAt = now.AddDays(-2),
            State = FactCheck.Core.Review.ReviewState.Decided,
            Decision = new(FactCheck.Core.Verification.Verdict.Supported, "Yes.", [], "ada", now.AddDays(-2)),
        });
        await Tasks.AddAsync(host, _workspace, change: task => task with
        {
            CreatedAt = now.AddDays(-9),
            State = FactCheck.Core.Review.ReviewState.Decided,
            Decision = new(FactCheck.Core.Verification.Verdict.Supported, "Yes.", [], "ada", now.AddDays(-8)),
        });
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "No." }, Ada);
        var report = await _client.GetReviewReportAsync(new() { Days = 7 }, Eve);
        Assert.Equal([(Day(-2), Verdict.Supported), (Day(0), Verdict.Refuted)], report.Days.Select(day => (day.Day, Assert.Single(day.Verdicts).Verdict)));
        Assert.Equal((true, Day(-6)), (report.IsComplete, report.CoversFromDay));
        Assert.Equal([Day(-8), Day(-2), Day(0)], (await _client.GetReviewReportAsync(new() { Days = 9 }, Eve)).Days.Select(day => day.Day));

        string Day(int days) => now.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<ReviewTask> DecidedAsync(string topic, Verdict verdict = Verdict.Refuted)
    {
        var id = await Tasks.AddAsync(host, _workspace, change: task => task with { Topics = [topic] });
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        return (await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = verdict, Justification = "The register says so." }, Ada)).Task;
    }
}
