using FactCheck.Protos.Review.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>How publications are found, and how a person is taken out of them.</summary>
public sealed class PublicationRecordTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Eva => Callers.In(_workspace, "eva");

    private Decided Mine => new() { Workspace = _workspace };

    [Fact]
    public async Task A_person_can_be_taken_out_of_every_version()
    {
        var published = await host.PublishAsync(Mine with { Reviewer = "mia", Claimant = "mia" });
        await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = published.PublicationId, Note = "No." }, Callers.In(_workspace, "mia"));
        await host.PublishAsync(Mine with { ClaimText = "Another.", Reviewer = "Mia", Claimant = "Mia" });
        var review = new ReviewService.ReviewServiceClient(host.Grpc);
        Assert.Equal(1, (await review.ErasePersonAsync(new() { Person = "mia" }, Eva)).ChangedCount);
        Assert.Equal("mia", (await host.Publishing.GetPublicationAsync(new() { PublicationId = published.PublicationId }, Eva)).Publication.Versions[0].Claimant);
        Assert.Equal(1, (await review.ErasePersonAsync(new() { Claimant = "mia" }, Eva)).ChangedCount);
        Assert.Equal(0, (await review.ErasePersonAsync(new() { Claimant = "mia" }, Eva)).ChangedCount);
        var blanked = (await host.Publishing.GetPublicationAsync(new() { PublicationId = published.PublicationId }, Eva)).Publication;
        Assert.DoesNotContain("\"mia\"", blanked.ToString(), StringComparison.Ordinal);
        Assert.Equal(("", "(erased)", "(erased)", Types.Verdict.Refuted), (blanked.Versions[0].Reviewer, blanked.Versions[1].Claimant, blanked.Versions[1].PublishedBy, blanked.Versions[1].Verdict));
    }

    [Fact]
    public async Task Publications_are_listed_by_their_last_change_and_filtered_by_what_holds()
    {
        var first = await host.PublishAsync(Mine with { Claimant = "Bo Example" });
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await host.PublishAsync(Mine with { Verdict = FactCheck.Core.Verification.Verdict.ConflictingEvidence });
        var since = Timestamp.FromDateTimeOffset(host.Time.GetUtcNow().AddSeconds(1));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([second.PublicationId, first.PublicationId], await ListAsync(new()));
        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = first.PublicationId, Note = "No." }, Eva);
        Assert.Equal([first.PublicationId, second.PublicationId], await ListAsync(new()));
        Assert.Equal([first.PublicationId], await ListAsync(new() { Kind = Types.PublicationKind.Retracted }));
        Assert.Equal([second.PublicationId], await ListAsync(new() { Verdict = Types.Verdict.ConflictingEvidence }));
        Assert.Equal([first.PublicationId], await ListAsync(new() { Claimant = "Bo Example" }));
        Assert.Equal([first.PublicationId], await ListAsync(new() { ChangedSince = since }));
        var page = await host.Publishing.ListPublicationsAsync(new() { PageSize = 1 }, Eva);
        Assert.Equal([second.PublicationId], await ListAsync(new() { PageSize = 1, PageToken = page.NextPageToken }));
        Assert.Equal("PAGE_TOKEN_INVALID", (await Refusal.OfAsync(host.Publishing.ListPublicationsAsync(new() { PageToken = "x" }, Eva))).Reason);
    }

    [Fact]
    public async Task An_unknown_publication_is_not_found()
    {
        Assert.Equal("PUBLICATION_NOT_FOUND", (await Refusal.OfAsync(host.Publishing.GetPublicationAsync(new() { PublicationId = "pub-x" }, Eva))).Reason);
        var others = await host.PublishAsync(Mine with { Workspace = "others" });
        Assert.Equal("PUBLICATION_NOT_FOUND", (await Refusal.OfAsync(host.Publishing.GetPublicationAsync(new() { PublicationId = others.PublicationId }, Eva))).Reason);
    }

    private async Task<string[]> ListAsync(ListPublicationsRequest request) =>
        [.. (await host.Publishing.ListPublicationsAsync(request, Eva)).Publications.Select(publication => publication.PublicationId)];
}
