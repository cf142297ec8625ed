using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Grpc.Core;

namespace FactCheck.Tests.Service.Review;

/// <summary>Who may do what: each call by each role.</summary>
public sealed class RightsTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private const string Reporters = "reporter checker editor admin", Checkers = "checker editor admin", Editors = "editor admin", Admins = "admin";

    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    public static TheoryData<string, string> Calls() => new()
    {
        { nameof(_client.GetReviewTask), Reporters },
        { nameof(_client.ListReviewTasks), Reporters },
        { nameof(_client.CountReviewTasks), Reporters },
        { nameof(_client.ListAuditEntries), Reporters },
        { nameof(_client.CommentReviewTask), Reporters },
        { nameof(_client.LeaseReviewTask), Checkers },
        { nameof(_client.RenewReviewTask), Checkers },
        { nameof(_client.ReleaseReviewTask), Checkers },
        { nameof(_client.HandOverReviewTask), Checkers },
        { nameof(_client.DecideReviewTask), Checkers },
        { nameof(_client.UndoReviewTask), Checkers },
        { nameof(_client.TagReviewTask), Checkers },
        { nameof(_client.CorrectReviewTask), Checkers },
        { nameof(_client.AnswerReuseOffer), Checkers },
        { nameof(_client.ApproveReviewTask), Editors },
        { nameof(_client.SendBackReviewTask), Editors },
        { nameof(_client.BoostReviewTask), Editors },
        { nameof(_client.MergeReviewTask), Editors },
        { nameof(_client.SplitReviewTask), Editors },
        { nameof(_client.GetReviewReport), Editors },
        { nameof(_client.ListReadingCorrections), Editors },
        { nameof(_client.SaveView), Reporters },
        { nameof(_client.ListSavedViews), Reporters },
        { nameof(_client.DeleteSavedView), Reporters },
        { nameof(_client.VerifyAuditTrail), Admins },
        { nameof(_client.ErasePerson), Admins },
        { nameof(_client.GetErasure), Admins },
        { nameof(_client.ListErasures), Admins },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Who_may_is_asked_before_anything_else(string call, string allowed)
    {
        var id = await Tasks.AddAsync(host, _workspace);
        var other = await Tasks.AddAsync(host, _workspace);
        foreach (var role in new[] { "reporter", "checker", "editor", "admin" })
        {
            var reason = await ReasonAsync(call, id, other, Callers.In(_workspace, $"a {role}", role));
            Assert.True(allowed.Split(' ').Contains(role) == (reason != "NOT_ALLOWED"), $"{call} by {role}: {reason}");
        }
    }

    [Fact]
    public void Every_call_is_in_the_table()
    {
        var calls = ReviewService.Descriptor.Methods.Select(method => method.Name).Except([nameof(_client.BatchChangeReviewTasks)]);
        Assert.Equal(calls.Order(StringComparer.Ordinal), Calls().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_many_tasks_none_is_changed_by_who_may_not()
    {
        var request = new BatchChangeReviewTasksRequest { Lease = new() };
        request.Items.Add(new BatchChangeReviewTasksRequest.Types.BatchItem { ReviewTaskId = await Tasks.AddAsync(host, _workspace) });
        Assert.Equal("NOT_ALLOWED", Assert.Single((await _client.BatchChangeReviewTasksAsync(request, Callers.In(_workspace, "rae", "reporter"))).Results).ErrorReason);
        request.Boost = new() { Boost = 1 };
        Assert.Equal("NOT_ALLOWED", Assert.Single((await _client.BatchChangeReviewTasksAsync(request, Callers.In(_workspace, "cy", "checker"))).Results).ErrorReason);
    }

    [Fact]
    public async Task Of_many_tasks_each_has_its_own_answer()
    {
        var ids = new[] { await Tasks.AddAsync(host, _workspace), await Tasks.AddAsync(host, _workspace), "tsk-unknown" };
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = ids[1] }, Callers.In(_workspace, "ben"));
        var request = new BatchChangeReviewTasksRequest { Lease = new() };
        request.Items.Add(ids.Select(id => new BatchChangeReviewTasksRequest.Types.BatchItem { ReviewTaskId = id }));
        var results = (await _client.BatchChangeReviewTasksAsync(request, Callers.In(_workspace, "ada"))).Results;
        Assert.Equal(ids, results.Select(result => result.ReviewTaskId));
        Assert.Equal(["", "TASK_HELD", "REVIEW_TASK_NOT_FOUND"], results.Select(result => result.ErrorReason));
        Assert.Equal("ada", results[0].Task.Holder);
        Assert.Null(results[1].Task);
        request.Tag = new() { AddTags = { "Floods" } };
        results = (await _client.BatchChangeReviewTasksAsync(request, Callers.In(_workspace, "ada"))).Results;
        Assert.Equal(["floods"], results[1].Task.Tags);
        Assert.Equal([ids[0], ids[1]], (await _client.ListReviewTasksAsync(new() { Tag = "floods" }, Callers.In(_workspace))).Tasks
            .Select(task => task.ReviewTaskId).OrderBy(id => Array.IndexOf(ids, id)));
        Assert.Equal(["items"], (await Refusal.OfAsync(_client.BatchChangeReviewTasksAsync(new() { Lease = new() }, Callers.In(_workspace)))).Fields);
    }

    private async Task<string> ReasonAsync(string call, string id, string other, Metadata caller)
    {
        try
        {
            await CallAsync(call, id, other, caller);
            return "";
        }
        catch (RpcException refused)
        {
            return Refusal.Of(refused).Reason;
        }
    }

    private async Task CallAsync(string call, string id, string other, Metadata caller)
    {
        switch (call)
        {
            case nameof(_client.GetReviewTask): await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, caller); break;
            case nameof(_client.ListReviewTasks): await _client.ListReviewTasksAsync(new(), caller); break;
            case nameof(_client.CountReviewTasks): await _client.CountReviewTasksAsync(new(), caller); break;
            case nameof(_client.ListAuditEntries): await _client.ListAuditEntriesAsync(new() { ReviewTaskId = id }, caller); break;
            case nameof(_client.CommentReviewTask): await _client.CommentReviewTaskAsync(new() { ReviewTaskId = id, Text = "Hm." }, caller); break;
            case nameof(_client.LeaseReviewTask): await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, caller); break;
            case nameof(_client.RenewReviewTask): await _client.RenewReviewTaskAsync(new() { ReviewTaskId = id }, caller); break;
            case nameof(_client.ReleaseReviewTask): await _client.ReleaseReviewTaskAsync(new() { ReviewTaskId = id }, caller); break;
            case nameof(_client.HandOverReviewTask): await _client.HandOverReviewTaskAsync(new() { ReviewTaskId = id, Holder = "cy" }, caller); break;
            case nameof(_client.DecideReviewTask): await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "No." }, caller); break;
            case nameof(_client.UndoReviewTask): await _client.UndoReviewTaskAsync(new() { ReviewTaskId = id, Reason = "Oops." }, caller); break;
            case nameof(_client.TagReviewTask): await _client.TagReviewTaskAsync(new() { ReviewTaskId = id, AddTags = { "x" } }, caller); break;
            case nameof(_client.CorrectReviewTask): await _client.CorrectReviewTaskAsync(new() { ReviewTaskId = id, Corrections = { new ReadingCorrection { Field = "value", After = "3" } } }, caller); break;
            case nameof(_client.AnswerReuseOffer): await _client.AnswerReuseOfferAsync(new() { ReviewTaskId = id, OfferedTaskId = other }, caller); break;
            case nameof(_client.ApproveReviewTask): await _client.ApproveReviewTaskAsync(new() { ReviewTaskId = id }, caller); break;
            case nameof(_client.SendBackReviewTask): await _client.SendBackReviewTaskAsync(new() { ReviewTaskId = id, Reason = "No." }, caller); break;
            case nameof(_client.BoostReviewTask): await _client.BoostReviewTaskAsync(new() { ReviewTaskId = id, Boost = 0.5 }, caller); break;
            case nameof(_client.MergeReviewTask): await _client.MergeReviewTaskAsync(new() { ReviewTaskId = id, IntoTaskId = id }, caller); break;
            case nameof(_client.SplitReviewTask): await _client.SplitReviewTaskAsync(new() { ReviewTaskId = id, ClaimId = "clm-none" }, caller); break;
            case nameof(_client.SaveView): await _client.SaveViewAsync(new() { Name = "mine", Query = "holder=ada" }, caller); break;
            case nameof(_client.ListSavedViews): await _client.ListSavedViewsAsync(new(), caller); break;
            case nameof(_client.DeleteSavedView): await _client.DeleteSavedViewAsync(new() { Name = "mine" }, caller); break;
            case nameof(_client.VerifyAuditTrail): await _client.VerifyAuditTrailAsync(new(), caller); break;
            case nameof(_client.ErasePerson): await _client.ErasePersonAsync(new() { Person = "zoe" }, caller); break;
            case nameof(_client.ListReadingCorrections): await _client.ListReadingCorrectionsAsync(new(), caller); break;
            case nameof(_client.GetErasure): await _client.GetErasureAsync(new() { ErasureId = "era-none" }, caller); break;
            case nameof(_client.ListErasures): await _client.ListErasuresAsync(new(), caller); break;
            default: await _client.GetReviewReportAsync(new(), caller); break;
        }
    }
}
