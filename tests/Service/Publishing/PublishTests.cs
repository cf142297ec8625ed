using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Hosting.Calls;
using FactCheck.Messages;
using FactCheck.Protos.Review.V1;
using FactCheck.Review.Publishing;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Tests.Service.Publishing;

public sealed class PublishTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Eva => Callers.In(_workspace, "eva");

    private Decided Mine => new() { Workspace = _workspace };

    [Fact]
    public async Task A_decision_is_published_with_everything_a_reader_needs()
    {
        var published = await host.PublishAsync(Mine);
        var version = Assert.Single(published.Versions);
        Assert.Equal(PublicationIdentity.IdOf(new(published.ReviewTaskId)).Value, published.PublicationId);
        Assert.Equal($"{PublishingHost.Site}/claim-reviews/{published.PublicationId}", published.Url);
        Assert.Equal((1, Types.PublicationKind.Published, "eva", ""), (version.Number, version.Kind, version.PublishedBy, version.Note));
        Assert.Equal((Types.Verdict.Refuted, "It froze in 2010, too.", "ben"), (version.Verdict, version.Justification, version.Reviewer));
        Assert.Equal(("Ada Example", "2026-02", "The harbour froze for the first time in forty years."), (version.Claimant, version.ClaimDate, version.ClaimText));
        var appearance = Assert.Single(version.Appearances);
        Assert.Equal(("https://news.example/ice", "Ice in the harbour", "The Coast Gazette"), (appearance.Url, appearance.Title, appearance.Publisher));
        var citation = Assert.Single(version.Citations);
        Assert.Equal(("https://ice.example/report", "Ice Service", "The harbour was closed by ice in 2010."), (citation.Url, citation.Publisher, citation.Quote));
        Assert.Equal(host.Time.GetUtcNow().AddDays(365), version.ExpireTime.ToDateTimeOffset());
        Assert.Equal(published, (await host.Publishing.GetPublicationAsync(new() { PublicationId = published.PublicationId }, Eva)).Publication);
    }

    [Fact]
    public async Task What_does_not_go_out_of_date_does_not_expire_and_an_editor_may_say_when()
    {
        Assert.Null((await host.PublishAsync(Mine with { Type = Types.ClaimType.Event })).Versions[0].ExpireTime);
        var task = await host.AddTaskAsync(Mine);
        var end = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow().AddDays(7));
        var published = (await host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = task, ExpireTime = end }, Eva)).Publication;
        Assert.Equal(end, published.Versions[0].ExpireTime);
        var past = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow());
        Assert.Equal(["expire_time"], (await Refusal.OfAsync(host.Publishing.PublishClaimReviewAsync(
            new() { ReviewTaskId = await host.AddTaskAsync(Mine), ExpireTime = past }, Eva))).Fields);
    }

    [Theory]
    [InlineData(ReviewState.Pending)]
    [InlineData(ReviewState.Leased)]
    public async Task What_is_not_decided_is_not_published(ReviewState state)
    {
        var task = await host.AddTaskAsync(Mine, state);
        var refusal = await Refusal.OfAsync(host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = task }, Eva));
        Assert.Equal((Code.FailedPrecondition, "NOT_DECIDED"), (refusal.Code, refusal.Reason));
        Assert.Empty((await host.Publishing.ListPublicationsAsync(new(), Eva)).Publications);
    }

    [Fact]
    public async Task The_same_decision_twice_is_published_once()
    {
        var first = await host.PublishAsync(Mine);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var again = (await host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = first.ReviewTaskId }, Eva)).Publication;
        Assert.Equal(first, again);
        Assert.Single((await host.Publishing.ListPublicationsAsync(new(), Eva)).Publications);
    }

    [Fact]
    public async Task A_correction_keeps_what_was_published_before()
    {
        var published = await host.PublishAsync(Mine);
        host.Time.Advance(TimeSpan.FromDays(1));
        var corrected = (await host.Publishing.CorrectClaimReviewAsync(new()
        {
            PublicationId = published.PublicationId,
            Note = "We missed a report.",
            Verdict = Types.Verdict.Supported,
            Claimant = "Bo Example",
            Etag = published.Etag,
        }, Callers.In(_workspace, "kim"))).Publication;
        Assert.Equal(published.Versions[0], corrected.Versions[0]);
        var now = corrected.Versions[1];
        Assert.Equal((2, Types.PublicationKind.Corrected, "kim", "We missed a report."), (now.Number, now.Kind, now.PublishedBy, now.Note));
        Assert.Equal((Types.Verdict.Supported, "Bo Example", "It froze in 2010, too."), (now.Verdict, now.Claimant, now.Justification));
        Assert.Equal(host.Time.GetUtcNow(), corrected.ModifyTime.ToDateTimeOffset());
        Assert.Equal(published.PublishTime, corrected.PublishTime);
        Assert.Equal(host.Time.GetUtcNow().AddDays(365), now.ExpireTime.ToDateTimeOffset()); // looked at anew
    }

    [Fact]
    public async Task An_update_may_bring_other_evidence()
    {
        var published = await host.PublishAsync(Mine);
        host.Evidence.Passages["evd-new"] = new()
        {
            EvidenceId = "evd-new",
            Text = "A new report.",
            RetrieveTime = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow()),
        };
        var updated = (await host.Publishing.UpdateClaimReviewAsync(new()
        {
            PublicationId = published.PublicationId,
            Note = "A new report came out.",
            EvidenceIds = { "evd-new", "evd-new" },
        }, Eva)).Publication;
        Assert.Equal(["A new report."], updated.Versions[1].Citations.Select(citation => citation.Quote));
        Assert.Equal("EVIDENCE_NOT_FOUND", (await Refusal.OfAsync(host.Publishing.UpdateClaimReviewAsync(
            new() { PublicationId = published.PublicationId, Note = "x", EvidenceIds = { "evd-unknown" } }, Eva))).Reason);
    }

    [Fact]
    public async Task What_is_retracted_can_only_be_published_again_with_a_reason()
    {
        var published = await host.PublishAsync(Mine);
        var retracted = (await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = published.PublicationId, Note = "The quote was not real." }, Eva)).Publication;
        Assert.Equal((Types.PublicationKind.Retracted, "The quote was not real."), (retracted.Versions[1].Kind, retracted.Versions[1].Note));
        var id = published.PublicationId;
        Assert.Equal("STATE_INVALID", (await Refusal.OfAsync(host.Publishing.RetractClaimReviewAsync(new() { PublicationId = id, Note = "x" }, Eva))).Reason);
        Assert.Equal("STATE_INVALID", (await Refusal.OfAsync(host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = id, Note = "x" }, Eva))).Reason);
        Assert.Equal("STATE_INVALID", (await Refusal.OfAsync(host.Publishing.UpdateClaimReviewAsync(new() { PublicationId = id, Note = "x" }, Eva))).Reason);
        var again = new PublishClaimReviewRequest { ReviewTaskId = published.ReviewTaskId };
        Assert.Equal(["note"], (await Refusal.OfAsync(host.Publishing.PublishClaimReviewAsync(again, Eva))).Fields);
        again.Note = "It was real after all.";
        var republished = (await host.Publishing.PublishClaimReviewAsync(again, Eva)).Publication;
        Assert.Equal([1, 2, 3], republished.Versions.Select(version => version.Number));
        Assert.Equal((Types.PublicationKind.Published, "It was real after all."), (republished.Versions[2].Kind, republished.Versions[2].Note));
    }

    [Fact]
    public async Task A_change_without_a_note_for_readers_is_refused()
    {
        var id = (await host.PublishAsync(Mine)).PublicationId;
        Assert.Equal(["note"], (await Refusal.OfAsync(host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = id }, Eva))).Fields);
        Assert.Equal(["note"], (await Refusal.OfAsync(host.Publishing.UpdateClaimReviewAsync(new() { PublicationId = id, Note = "  " }, Eva))).Fields);
        Assert.Equal(["note"], (await Refusal.OfAsync(host.Publishing.RetractClaimReviewAsync(new() { PublicationId = id, Note = new string('x', 4_001) }, Eva))).Fields);
        Assert.Single((await host.Publishing.GetPublicationAsync(new() { PublicationId = id }, Eva)).Publication.Versions);
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_the_newer_version_survives()
    {
        var read = await host.PublishAsync(Mine);
        var newer = (await host.Publishing.UpdateClaimReviewAsync(new() { PublicationId = read.PublicationId, Note = "More.", Etag = read.Etag }, Eva)).Publication;
        Assert.NotEqual(read.Etag, newer.Etag);
        var refusal = await Refusal.OfAsync(host.Publishing.RetractClaimReviewAsync(new() { PublicationId = read.PublicationId, Note = "No.", Etag = read.Etag }, Eva));
        Assert.Equal((Code.Aborted, "REVISION_CONFLICT"), (refusal.Code, refusal.Reason));
        Assert.Equal(newer, (await host.Publishing.GetPublicationAsync(new() { PublicationId = read.PublicationId }, Eva)).Publication);
    }

    [Theory]
    [InlineData(CallerRoles.Reporter)]
    [InlineData(CallerRoles.Checker)]
    public async Task Only_editors_publish_and_change_what_is_published(string role)
    {
        var published = await host.PublishAsync(Mine);
        var task = new ReviewTaskId(await host.AddTaskAsync(Mine));
        var desk = host.Services.GetRequiredService<PublicationDesk>();
        var caller = new Caller("ida", new(_workspace), new HashSet<string> { role }, IsDevelopment: false);
        var change = new PublicationChange(caller, new(published.PublicationId), "x", null);
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.PublishAsync(new(caller, task, null), null, null, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.CorrectAsync(change, new(), CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.UpdateAsync(change, new(), CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.RetractAsync(change, CancellationToken.None));
        Assert.Single((await host.Publishing.ListPublicationsAsync(new(), Eva)).Publications);
        var admin = caller with { Roles = new HashSet<string> { CallerRoles.Admin } };
        Assert.Equal(1, (await desk.PublishAsync(new(admin, task, null), null, null, CancellationToken.None)).Current.Number);
    }

    [Fact]
    public async Task Every_version_is_announced()
    {
        var told = System.Threading.Channels.Channel.CreateUnbounded<ClaimReviewPublished>();
        var listener = host.Services.GetRequiredService<IBus>().ConnectReceiveEndpoint($"listen-{_workspace}", endpoint =>
            endpoint.Handler<ClaimReviewPublished>(context =>
                context.Message.WorkspaceId.Value == _workspace ? told.Writer.WriteAsync(context.Message).AsTask() : Task.CompletedTask));
        await listener.Ready;
        var published = await host.PublishAsync(Mine);
        Assert.Equal((1, "Published", published.ReviewTaskId), Of(await NextAsync()));
        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = published.PublicationId, Note = "No." }, Eva);
        Assert.Equal((2, "Retracted", published.ReviewTaskId), Of(await NextAsync()));
        var stored = await host.Services.GetRequiredService<IPublicationStore>().GetAsync(new(_workspace), new(published.PublicationId), CancellationToken.None);
        Assert.Equal(published.ClaimIds[0], stored.ClaimIds[0].Value);
        await listener.StopAsync();

        async Task<ClaimReviewPublished> NextAsync() => await told.Reader.ReadAsync().AsTask().WaitAsync(PublishingHost.Patience);

        static (int, string, string) Of(ClaimReviewPublished message) => (message.Version, message.Kind, message.TaskId.Value);
    }

    [Fact]
    public async Task What_is_published_is_on_the_task_s_record_and_can_not_be_undone()
    {
        var recorded = host.HandledBy("record-publication");
        var published = await host.PublishAsync(Mine);
        var review = new ReviewService.ReviewServiceClient(host.Grpc);
        var undo = await Refusal.OfAsync(review.UndoReviewTaskAsync(new() { ReviewTaskId = published.ReviewTaskId, Reason = "x" }, Eva));
        Assert.Equal((Code.FailedPrecondition, "ALREADY_PUBLISHED"), (undo.Code, undo.Reason));
        await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = published.PublicationId, Note = "No." }, Callers.In(_workspace, "kim"));
        await foreach (var message in recorded.ReadAllAsync().WithCancellation(new CancellationTokenSource(PublishingHost.Patience).Token))
            if (message.Version == 2)
                break;
        var task = await host.Services.GetRequiredService<IReviewTaskStore>().GetAsync(new(_workspace), new(published.ReviewTaskId), CancellationToken.None);
        Assert.Equal([("eva", "published"), ("kim", "publication corrected")], task.Audit.Skip(1).Select(entry => (entry.Actor, entry.Action)));
        Assert.Null(AuditChain.FindBreak(task));
    }

    [Fact]
    public async Task Evidence_a_checker_added_is_cited_and_rejected_evidence_is_not()
    {
        var published = await host.PublishAsync(Mine with
        {
            Change = task => task with
            {
                Decision = task.Decision! with
                {
                    ApprovedBy = "kim",
                    Choices =
                    [
                        new(EvidenceUse.Chosen, "", task.Decision.EvidenceIds[0], null),
                        new(EvidenceUse.Added, "First hand.", null, "https://port.example/log"),
                        new(EvidenceUse.Rejected, "A parody.", null, "https://parody.example/"),
                    ],
                },
            },
        });
        var version = published.Versions[0];
        Assert.Equal(["https://ice.example/report", "https://port.example/log"], version.Citations.Select(citation => citation.Url));
        Assert.Equal("kim", version.ApprovedBy);
    }

    [Theory]
    [InlineData("zoe", "zoe")]
    [InlineData(AuditChain.Erased, "")]
    public async Task A_decision_that_was_taken_over_credits_who_made_it_unless_erased(string creditedTo, string shown)
    {
        var published = await host.PublishAsync(Mine with { Change = task => task with { Decision = task.Decision! with { CreditedTo = creditedTo } } });
        Assert.Equal(shown, published.Versions[0].Reviewer);
    }

    [Fact]
    public async Task A_life_can_be_set_for_every_type_of_claim() => Assert.Equal(host.Time.GetUtcNow().AddDays(7),
        (await host.PublishAsync(Mine with { Type = Types.ClaimType.Cause })).Versions[0].ExpireTime.ToDateTimeOffset());

    [Fact]
    public async Task Every_article_that_makes_the_claim_is_named()
    {
        var published = await host.PublishAsync(Mine with
        {
            Change = task =>
            {
                host.Documents.Documents["doc-copy"] = new()
                {
                    DocumentId = "doc-copy",
                    Url = "https://copy.example/ice",
                    Text = "x",
                    IngestTime = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow()),
                    State = Types.DocumentState.Extracted,
                };
                return task with
                {
                    Members = [new(task.ClaimId, task.DocumentId, "x", null, null, ""), new(new("clm-copy"), new("doc-copy"), "x", null, null, "the same words")],
                };
            },
        });
        Assert.Equal(["https://news.example/ice", "https://copy.example/ice"], published.Versions[0].Appearances.Select(appearance => appearance.Url));
        Assert.Equal("clm-copy", published.ClaimIds[1]);
    }
}
