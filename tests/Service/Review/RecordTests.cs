using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using AuditChain = FactCheck.Core.Review.AuditChain;
using IReviewTaskStore = FactCheck.Core.Review.IReviewTaskStore;

namespace FactCheck.Tests.Service.Review;

/// <summary>What is kept beside the tasks' states: trails, views, notes; and that people can be blanked.</summary>
public sealed class RecordTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Ada => Callers.In(_workspace, "ada");

    private IReviewTaskStore Store => host.Services.GetRequiredService<IReviewTaskStore>();

    [Fact]
    public async Task A_trail_that_was_tampered_with_is_found()
    {
        var whole = await Tasks.AddAsync(host, _workspace);
        var edited = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = edited }, Ada);
        Assert.All((await _client.VerifyAuditTrailAsync(new(), Ada)).Heads, head => Assert.Equal(0, head.BreakSequence));
        var task = await Store.GetAsync(new(_workspace), new(edited), CancellationToken.None);
        await Store.UpdateAsync(task with { ClaimText = "Prices fell by 3 %." }, task.Revision, CancellationToken.None);
        var heads = (await _client.VerifyAuditTrailAsync(new(), Ada)).Heads;
        Assert.Equal([(whole, 1, 0), (edited, 2, 3)],
            heads.Select(head => (head.ReviewTaskId, head.EntryCount, head.BreakSequence)).OrderBy(head => head.EntryCount));
    }

    [Theory]
    [InlineData("leased")]
    [InlineData("renewed")]
    [InlineData("handed over")]
    [InlineData("boosted")]
    [InlineData("decided")]
    public async Task A_trail_without_its_last_entry_is_found(string last)
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        if (last == "renewed")
            await _client.RenewReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        if (last == "handed over")
            await _client.HandOverReviewTaskAsync(new() { ReviewTaskId = id, Holder = "ben" }, Ada);
        if (last == "boosted")
            await _client.BoostReviewTaskAsync(new() { ReviewTaskId = id, Boost = 0.5 }, Ada);
        if (last == "decided")
            await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "No." }, Ada);
        var task = await Store.GetAsync(new(_workspace), new(id), CancellationToken.None);
        Assert.Equal((last, null), (task.Audit[^1].Action, AuditChain.FindBreak(task)));
        await Store.UpdateAsync(task with { Audit = [.. task.Audit.SkipLast(1)] }, task.Revision, CancellationToken.None);
        var head = Assert.Single((await _client.VerifyAuditTrailAsync(new(), Ada)).Heads);
        Assert.Equal(head.EntryCount + 1, head.BreakSequence);
    }

    [Fact]
    public async Task Corrections_are_training_data_with_the_claim_they_are_about_and_have_a_limit()
    {
        await Tasks.AddAsync(host, _workspace);
        var id = await Tasks.AddAsync(host, _workspace, change: task => task with
        {
            Members = [new(task.ClaimId, task.DocumentId, task.ClaimText, null, null, ""), new(new("clm-2"), new("doc-2"), "Prices rose by 4 %.", null, null, "the same")],
        });
        var corrections = new CorrectReviewTaskRequest { ReviewTaskId = id };
        corrections.Corrections.Add(Enumerable.Range(0, 20).Select(i => new ReadingCorrection { ClaimId = i == 0 ? "" : "clm-2", Field = "value", Before = "3", After = $"{i}" }));
        for (var i = 0; i < 10; i++)
            await _client.CorrectReviewTaskAsync(corrections, Ada);
        Assert.Equal("TOO_MANY_CORRECTIONS", (await Refusal.OfAsync(_client.CorrectReviewTaskAsync(corrections, Ada))).Reason);
        var page = await _client.ListReadingCorrectionsAsync(new(), Callers.In(_workspace, "eve", "editor"));
        Assert.Equal((200, ""), (page.Corrections.Count, page.NextPageToken));
        Assert.All(page.Corrections, one => Assert.Equal((id, "ada"), (one.ReviewTaskId, one.Correction.Reviewer)));
        Assert.Equal(("Prices rose by 3 %.", "doc-1"), (page.Corrections[0].ClaimText, page.Corrections[0].DocumentId));
        Assert.Equal(("clm-2", "Prices rose by 4 %.", "doc-2", "1"),
            (page.Corrections[1].Correction.ClaimId, page.Corrections[1].ClaimText, page.Corrections[1].DocumentId, page.Corrections[1].Correction.After));
    }

    [Fact]
    public async Task A_reviewer_is_blanked_everywhere_and_the_trail_holds()
    {
        var zoe = Callers.In(_workspace, "zoe"); // no run of hexadecimal digits
        var id = await Tasks.AddAsync(host, _workspace);
        var other = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, zoe);
        await _client.CommentReviewTaskAsync(new() { ReviewTaskId = id, Text = "Done soon, @ben." }, zoe);
        await _client.CommentReviewTaskAsync(new() { ReviewTaskId = id, Text = "Thanks, @zoe." }, Callers.In(_workspace, "ben"));
        await _client.CorrectReviewTaskAsync(new() { ReviewTaskId = id, Corrections = { new ReadingCorrection { Field = "value", Before = "3", After = "4" } } }, zoe);
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Verdict.Refuted, Justification = "No." }, zoe);
        var answer = await _client.ErasePersonAsync(new() { Person = "zoe" }, Callers.In(_workspace, "root"));
        Assert.Equal((1, ""), (answer.ChangedCount, answer.NextPageToken));
        var task = await Store.GetAsync(new(_workspace), new(id), CancellationToken.None);
        Assert.DoesNotContain("zoe", System.Text.Json.JsonSerializer.Serialize(task), StringComparison.Ordinal);
        Assert.Equal((AuditChain.Erased, "ben"), (task.Decision!.Reviewer, task.Comments[1].Author));
        Assert.Null(AuditChain.FindBreak(task));
        Assert.Equal(1, (await Store.GetAsync(new(_workspace), new(other), CancellationToken.None)).Revision);
        Assert.Equal(0, (await _client.ErasePersonAsync(new() { Person = "zoe" }, Callers.In(_workspace, "root"))).ChangedCount);
    }

    [Fact]
    public async Task A_claimant_is_blanked_on_request()
    {
        var id = await Tasks.AddAsync(host, _workspace, change: task => task with { Claimant = "Kim Roe" });
        await _client.TagReviewTaskAsync(new() { ReviewTaskId = id, AddTags = { "Kim Roe", "harbour" } }, Ada);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        await _client.DecideReviewTaskAsync(new()
        {
            ReviewTaskId = id,
            Verdict = Verdict.Refuted,
            Justification = "No.",
            Choices = { new EvidenceChoice { Use = EvidenceUse.Added, Url = "https://port.example/Kim Roe", Why = "The log." } },
        }, Ada);
        Assert.Equal(1, (await _client.ErasePersonAsync(new() { Claimant = "Kim Roe" }, Ada)).ChangedCount);
        var stored = await Store.GetAsync(new(_workspace), new(id), CancellationToken.None);
        Assert.Equal(["harbour"], stored.Tags);
        Assert.Equal("https://port.example/(erased)", stored.Decision!.Choices[0].Url);
        Assert.Null(AuditChain.FindBreak(stored));
        Assert.Equal(AuditChain.Erased, (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task.Claimant);
        Assert.Empty((await _client.ListReviewTasksAsync(new() { Claimant = "Kim Roe" }, Ada)).Tasks);
        Assert.Equal(["person"], (await Refusal.OfAsync(_client.ErasePersonAsync(new(), Ada))).Fields);
    }

    [Fact]
    public async Task Views_are_kept_for_each_person()
    {
        await _client.SaveViewAsync(new() { Name = "Mine", Query = "holder=ada" }, Ada);
        await _client.SaveViewAsync(new() { Name = "Floods", Query = "tag=floods" }, Ada);
        await _client.SaveViewAsync(new() { Name = "Mine", Query = "holder=ada&order=oldest" }, Ada);
        Assert.Equal([("Floods", "tag=floods"), ("Mine", "holder=ada&order=oldest")],
            (await _client.ListSavedViewsAsync(new(), Ada)).Views.Select(view => (view.Name, view.Query)));
        Assert.Empty((await _client.ListSavedViewsAsync(new(), Callers.In(_workspace, "ben"))).Views);
        await _client.DeleteSavedViewAsync(new() { Name = "Floods" }, Ada);
        Assert.Equal("Mine", Assert.Single((await _client.ListSavedViewsAsync(new(), Ada)).Views).Name);
        Assert.Equal(["query"], (await Refusal.OfAsync(_client.SaveViewAsync(new() { Name = "x" }, Ada))).Fields);
    }

    [Fact]
    public async Task Notes_are_kept_and_a_boost_moves_the_task()
    {
        var low = await Tasks.AddAsync(host, _workspace, 0.1);
        var high = await Tasks.AddAsync(host, _workspace, 0.9, change: task => task with { Rank = -1000 });
        var boosted = (await _client.BoostReviewTaskAsync(new() { ReviewTaskId = low, Boost = 0.75 }, Ada)).Task;
        Assert.Equal((0.75, 0.75), (boosted.PriorityParts.Boost, boosted.Priority));
        Assert.Equal([low, high], (await _client.ListReviewTasksAsync(new(), Ada)).Tasks.Select(task => task.ReviewTaskId));
        Assert.Equal(["boost"], (await Refusal.OfAsync(_client.BoostReviewTaskAsync(new() { ReviewTaskId = low, Boost = 1.5 }, Ada))).Fields);

        var tagged = (await _client.TagReviewTaskAsync(new() { ReviewTaskId = low, AddTags = { "Prices ", "q3" } }, Ada)).Task;
        Assert.Equal(["prices", "q3"], tagged.Tags);
        Assert.Equal(["q3"], (await _client.TagReviewTaskAsync(new() { ReviewTaskId = low, RemoveTags = { "PRICES" } }, Ada)).Task.Tags);
        Assert.Equal(["add_tags"], (await Refusal.OfAsync(_client.TagReviewTaskAsync(new() { ReviewTaskId = low, AddTags = { "<b>" } }, Ada))).Fields);

        var corrected = (await _client.CorrectReviewTaskAsync(
            new() { ReviewTaskId = low, Corrections = { new ReadingCorrection { Field = "comparator", Before = "EQUAL", After = "MORE_THAN" } } }, Ada)).Task;
        Assert.Equal(("comparator", "EQUAL", "MORE_THAN", "ada"),
            (corrected.Corrections[0].Field, corrected.Corrections[0].Before, corrected.Corrections[0].After, corrected.Corrections[0].Reviewer));
        Assert.Equal(["corrections[0].field"], (await Refusal.OfAsync(
            _client.CorrectReviewTaskAsync(new() { ReviewTaskId = low, Corrections = { new ReadingCorrection { Field = "colour" } } }, Ada))).Fields);
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_told_what_happened_meanwhile()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        var read = (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task;
        await _client.TagReviewTaskAsync(new() { ReviewTaskId = id, AddTags = { "new" } }, Callers.In(_workspace, "ben"));
        var refusal = await Refusal.OfAsync(_client.TagReviewTaskAsync(new() { ReviewTaskId = id, AddTags = { "old" }, Etag = read.Etag }, Ada));
        Assert.Equal("REVISION_CONFLICT", refusal.Reason);
        Assert.Contains("tagged by ben", refusal.Status.Message, StringComparison.Ordinal);
        Assert.Equal(["new"], (await _client.GetReviewTaskAsync(new() { ReviewTaskId = id }, Ada)).Task.Tags);
    }

    [Fact]
    public async Task A_held_task_is_handed_over_by_its_holder_or_an_editor()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        var other = await Refusal.OfAsync(_client.HandOverReviewTaskAsync(new() { ReviewTaskId = id, Holder = "cy" }, Callers.In(_workspace, "ben", "checker")));
        Assert.Equal("LEASE_LOST", other.Reason);
        Assert.Equal("ben", (await _client.HandOverReviewTaskAsync(new() { ReviewTaskId = id, Holder = "ben" }, Callers.In(_workspace, "ada", "checker"))).Task.Holder);
        Assert.Equal("cy", (await _client.HandOverReviewTaskAsync(new() { ReviewTaskId = id, Holder = "cy" }, Callers.In(_workspace, "eve", "editor"))).Task.Holder);
    }

    [Fact]
    public async Task What_was_done_with_evidence_is_kept_with_the_reason()
    {
        var id = await Tasks.AddAsync(host, _workspace);
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        var decision = new DecideReviewTaskRequest
        {
            ReviewTaskId = id,
            Verdict = Verdict.Refuted,
            Justification = "The register has another figure.",
            Choices =
            {
                new EvidenceChoice { Use = EvidenceUse.Chosen, EvidenceId = "evd-1" },
                new EvidenceChoice { Use = EvidenceUse.Rejected, EvidenceId = "evd-2", Why = "Quotes the claimant." },
                new EvidenceChoice { Use = EvidenceUse.Added, Url = "https://register.example/2024", Why = "The register itself." },
            },
        };
        var unexplained = decision.Clone();
        unexplained.Choices[1].Why = "";
        Assert.Equal(["choices[1].why"], (await Refusal.OfAsync(_client.DecideReviewTaskAsync(unexplained, Ada))).Fields);
        var script = decision.Clone();
        script.Choices[2].Url = "javascript:alert(1)";
        Assert.Equal(["choices[2].url"], (await Refusal.OfAsync(_client.DecideReviewTaskAsync(script, Ada))).Fields);
        var decided = (await _client.DecideReviewTaskAsync(decision, Ada)).Task.Decision;
        Assert.Equal(["evd-1"], decided.EvidenceIds);
        Assert.Equal(decision.Choices, decided.Choices);
    }
}
