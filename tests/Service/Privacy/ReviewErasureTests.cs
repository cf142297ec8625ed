using System.Text.Json;
using FactCheck.Core.Privacy;
using FactCheck.Core.Review;
using FactCheck.Core.Webhooks;
using FactCheck.Messages;
using FactCheck.Protos.Review.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Tests.Service.Review;
using FactCheck.Tests.Service.Webhooks;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Erasure = FactCheck.Protos.Review.V1.Erasure;
using Role = FactCheck.Protos.Review.V1.ErasedRole;

namespace FactCheck.Tests.Service.Privacy;

/// <summary>What Review blanks besides the tasks, what it says of it, and that a late event brings no name back.</summary>
public sealed class ReviewErasureTests(ReviewHost host, WebhookHost webhooks) : IClassFixture<ReviewHost>, IClassFixture<WebhookHost>
{
    private readonly ReviewService.ReviewServiceClient _client = new(host.Grpc);
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Ada => Callers.In(_workspace, "ada");

    private IReviewTaskStore Store => host.Services.GetRequiredService<IReviewTaskStore>();

    [Fact]
    public async Task A_claimant_is_blanked_in_all_that_is_said_of_the_claim_and_the_trail_holds()
    {
        var id = await Tasks.AddAsync(host, _workspace, change: task => task with
        {
            Claimant = "Kim Roe",
            ClaimText = "Kim Roe counted 12 boats.",
            Members = [new(task.ClaimId, task.DocumentId, "Kim Roe counted 12 boats.", null, null, "")],
            Proposal = task.Proposal with { Justification = "[1] says that Kim Roe counted 11." },
        });
        await _client.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Ada);
        await _client.CommentReviewTaskAsync(new() { ReviewTaskId = id, Text = "Ask Kim Roe's office. Kim Roeland is another." }, Ada);
        await _client.CorrectReviewTaskAsync(new() { ReviewTaskId = id, Corrections = { new Protos.Types.V1.ReadingCorrection { Field = "claimant", Before = "Roe", After = "Kim Roe" } } }, Ada);
        await _client.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Protos.Types.V1.Verdict.Refuted, Justification = "Kim Roe miscounted." }, Ada);
        await _client.SaveViewAsync(new() { Name = "Roe", Query = "claimant=Kim+Roe&state=all" }, Ada);
        await _client.SaveViewAsync(new() { Name = "Mine", Query = "mine=1" }, Ada);
        Assert.Equal(1, (await _client.ErasePersonAsync(new() { Claimant = "Kim Roe" }, Ada)).ChangedCount);
        var task = await Store.GetAsync(new(_workspace), new(id), CancellationToken.None);
        Assert.DoesNotContain("Kim Roe", JsonSerializer.Serialize(task).Replace("Kim Roeland", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(("(erased) counted 12 boats.", "(erased) miscounted.", "Ask (erased)'s office. Kim Roeland is another."),
            (task.ClaimText, task.Decision!.Justification, task.Comments[0].Text));
        Assert.Null(AuditChain.FindBreak(task));
        Assert.Empty((await _client.ListReviewTasksAsync(new() { Text = "kim roe" }, Ada)).Tasks);
        Assert.Equal("Mine", Assert.Single((await _client.ListSavedViewsAsync(new(), Ada)).Views).Name);
    }

    [Fact]
    public async Task A_reviewer_s_views_go_and_what_was_done_is_on_the_record_without_the_name()
    {
        await _client.SaveViewAsync(new() { Name = "Mine", Query = "mine=1" }, Callers.In(_workspace, "zoe"));
        await _client.SaveViewAsync(new() { Name = "Zoe's", Query = "holder=zoe" }, Ada);
        var id = (await _client.ErasePersonAsync(new() { Person = "zoe" }, Ada)).ErasureId;
        Assert.Empty((await _client.ListSavedViewsAsync(new(), Callers.In(_workspace, "zoe"))).Views);
        Assert.Empty((await _client.ListSavedViewsAsync(new(), Ada)).Views);
        var erasure = (await _client.GetErasureAsync(new() { ErasureId = id }, Ada)).Erasure;
        Assert.Equal((Role.Reviewer, "ada", 2), (erasure.Role, erasure.RequestedBy, erasure.Reports.Single(report => report.Kind == "views").ChangedCount));
        Assert.DoesNotContain("zoe", erasure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(id, (await _client.ErasePersonAsync(new() { Person = "zoe" }, Ada)).ErasureId); // asked for again, it is the same
        Assert.Equal(id, Assert.Single((await _client.ListErasuresAsync(new(), Ada)).Erasures).ErasureId);
        Assert.Equal(["person"], (await Refusal.OfAsync(_client.ErasePersonAsync(new() { Person = "-" }, Ada))).Fields);
        Assert.Equal("ERASURE_NOT_FOUND", (await Refusal.OfAsync(_client.GetErasureAsync(new() { ErasureId = "era-none" }, Ada))).Reason);
    }

    [Fact]
    public async Task Who_asked_for_an_erasure_can_be_erased_too()
    {
        var id = (await _client.ErasePersonAsync(new() { Person = "zoe" }, Callers.In(_workspace, "root"))).ErasureId;
        await _client.ErasePersonAsync(new() { Person = "root" }, Ada);
        Assert.Equal(ErasedNames.Marker, (await _client.GetErasureAsync(new() { ErasureId = id }, Ada)).Erasure.RequestedBy);
    }

    [Fact]
    public async Task Who_made_a_webhook_is_blanked_and_it_still_delivers()
    {
        var made = await webhooks.Webhooks.CreateWebhookAsync(
            new() { Url = $"{webhooks.Receiver.Address}/erasure", Description = "For Mia Example's desk" }, Callers.In(_workspace, "Mia Example"));
        var review = new ReviewService.ReviewServiceClient(webhooks.Grpc);
        await review.ErasePersonAsync(new() { Person = "Mia Example" }, Ada);
        var stored = await webhooks.Services.GetRequiredService<IWebhookStore>().GetAsync(new(_workspace), new(made.Webhook.WebhookId), CancellationToken.None);
        Assert.Equal((ErasedNames.Marker, "For (erased)'s desk", WebhookState.Enabled), (stored.CreatedBy, stored.Description, stored.State));
    }

    [Fact]
    public async Task A_late_event_brings_no_name_back()
    {
        await _client.ErasePersonAsync(new() { Claimant = "Kim Roe" }, Ada);
        var claim = Verified.Claim($"clm-{_workspace}", "Kim Roe counted 12 boats.");
        claim.Reading.Claimant = "Kim Roe";
        var task = await Verified.AnnounceAsync(host, _workspace, claim);
        Assert.Equal((ErasedNames.Marker, "(erased) counted 12 boats."), (task.Claimant, task.ClaimText));
        var second = Verified.Claim($"clm-2-{_workspace}", "Kim Roe counted 12 boats again.", cluster: claim.ClaimId);
        task = await Verified.AnnounceAsync(host, _workspace, second);
        Assert.DoesNotContain("Roe", JsonSerializer.Serialize(task), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_others_blanked_is_kept_and_whoever_stopped_midway_is_gone_on_for()
    {
        var id = (await _client.ErasePersonAsync(new() { Claimant = "Kim Roe" }, Ada)).ErasureId;
        var late = await Tasks.AddAsync(host, _workspace, change: task => task with { Claimant = "Kim Roe" });
        var bus = host.Services.GetRequiredService<IBus>();
        await bus.Publish(new PersonErased { WorkspaceId = new(_workspace), ErasureId = new(id) });
        await bus.Publish(new PersonBlanked { WorkspaceId = new(_workspace), ErasureId = new(id), Kind = "claims", ChangedCount = 3 });
        var erasure = await UntilAsync(id, erasure => erasure.Reports.Any(report => report.Kind == "claims") && erasure.Reports.Any(report => report is { Kind: "tasks", ChangedCount: > 0 }));
        Assert.Equal(3, erasure.Reports.Single(report => report.Kind == "claims").ChangedCount);
        Assert.Equal(ErasedNames.Marker, (await Store.GetAsync(new(_workspace), new(late), CancellationToken.None)).Claimant);
    }

    private async Task<Erasure> UntilAsync(string id, Func<Erasure, bool> condition)
    {
        using var patience = new CancellationTokenSource(ReviewHost.Patience);
        while (true)
        {
            var erasure = (await _client.GetErasureAsync(new() { ErasureId = id }, Ada, cancellationToken: patience.Token)).Erasure;
            if (condition(erasure))
                return erasure;
            await Task.Delay(20, patience.Token);
        }
    }
}
