using FactCheck.Protos.Review.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>What is published is the decision that was read, and a wrong one can be made anew.</summary>
public sealed class RightDecisionTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Eva => Callers.In(_workspace, "eva");

    private Decided Mine => new() { Workspace = _workspace };

    [Fact]
    public async Task No_other_decision_is_published_than_the_one_that_was_read()
    {
        var task = await host.AddTaskAsync(Mine);
        var review = new ReviewService.ReviewServiceClient(host.Grpc);
        var read = (await review.GetReviewTaskAsync(new() { ReviewTaskId = task }, Eva)).Task;
        await review.TagReviewTaskAsync(new() { ReviewTaskId = task, AddTags = { "new" } }, Eva);
        var stale = await Refusal.OfAsync(host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = task, Etag = read.Etag }, Eva));
        Assert.Equal((Code.Aborted, "REVISION_CONFLICT"), (stale.Code, stale.Reason));
        Assert.Empty((await host.Publishing.ListPublicationsAsync(new(), Eva)).Publications);
        read = (await review.GetReviewTaskAsync(new() { ReviewTaskId = task }, Eva)).Task;
        Assert.Equal(task, (await host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = task, Etag = read.Etag }, Eva)).Publication.ReviewTaskId);
    }

    [Fact]
    public async Task What_was_retracted_can_be_decided_anew_and_is_then_published_with_the_new_decision()
    {
        var recorded = host.HandledBy("record-publication");
        var published = await host.PublishAsync(Mine);
        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = published.PublicationId, Note = "The quote was not real." }, Eva);
        await foreach (var message in recorded.ReadAllAsync().WithCancellation(new CancellationTokenSource(PublishingHost.Patience).Token))
            if (message.Version == 2)
                break; // from now on nothing changes the task but this test
        var review = new ReviewService.ReviewServiceClient(host.Grpc);
        var id = published.ReviewTaskId;
        Assert.Equal(Types.ReviewTaskState.Pending, (await review.UndoReviewTaskAsync(new() { ReviewTaskId = id, Reason = "It was wrong." }, Eva)).Task.State);
        await review.LeaseReviewTaskAsync(new() { ReviewTaskId = id }, Eva);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await review.DecideReviewTaskAsync(new() { ReviewTaskId = id, Verdict = Types.Verdict.Supported, Justification = "It holds." }, Eva);
        Assert.Equal(["note"], (await Refusal.OfAsync(host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = id }, Eva))).Fields);
        var again = (await host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = id, Note = "Decided anew." }, Eva)).Publication;
        Assert.Equal([(Types.PublicationKind.Published, Types.Verdict.Refuted), (Types.PublicationKind.Retracted, Types.Verdict.Refuted), (Types.PublicationKind.Published, Types.Verdict.Supported)],
            again.Versions.Select(version => (version.Kind, version.Verdict)));
        Assert.Equal("ALREADY_PUBLISHED", (await Refusal.OfAsync(review.UndoReviewTaskAsync(new() { ReviewTaskId = id, Reason = "x" }, Eva))).Reason);
    }
}
