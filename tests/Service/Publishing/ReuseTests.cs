using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Hosting.Peers;
using FactCheck.Protos.Review.V1;
using FactCheck.Review.Queue;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Types = FactCheck.Protos.Types.V1;
using Verdict = FactCheck.Core.Verification.Verdict;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>A decision that is offered for the same claim is the one that readers have now.</summary>
public sealed class ReuseTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    private readonly string _workspace = Guid.NewGuid().ToString("N");

    private Metadata Eva => Callers.In(_workspace, "eva");

    private ReviewService.ReviewServiceClient Review => new(host.Grpc);

    private Decided Mine => new() { Workspace = _workspace };

    [Fact]
    public async Task What_was_corrected_is_offered_and_taken_over_as_corrected()
    {
        var published = await host.PublishAsync(Mine);
        await host.Publishing.CorrectClaimReviewAsync(
            new() { PublicationId = published.PublicationId, Note = "It was another port.", Verdict = Types.Verdict.Supported, Justification = "It holds." }, Eva);
        var offer = Assert.Single(await OffersAsync(published.ReviewTaskId));
        Assert.Equal((Verdict.Supported, "ben"), (offer.Verdict, offer.DecidedBy));
        var task = await OfferedAsync(offer);
        var accepted = (await Review.AnswerReuseOfferAsync(new() { ReviewTaskId = task, OfferedTaskId = published.ReviewTaskId, Accept = true }, Eva)).Task;
        Assert.Equal((Types.Verdict.Supported, "It holds.", "ben"), (accepted.Decision.Verdict, accepted.Decision.Justification, accepted.Decision.CreditedTo));
    }

    [Fact]
    public async Task What_was_retracted_is_not_offered_and_an_older_offer_of_it_not_taken_over()
    {
        var published = await host.PublishAsync(Mine);
        var offer = Assert.Single(await OffersAsync(published.ReviewTaskId));
        var task = await OfferedAsync(offer);
        await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = published.PublicationId, Note = "The quote was not real." }, Eva);
        Assert.Empty(await OffersAsync(published.ReviewTaskId));
        var refusal = await Refusal.OfAsync(Review.AnswerReuseOfferAsync(new() { ReviewTaskId = task, OfferedTaskId = published.ReviewTaskId, Accept = true }, Eva));
        Assert.Equal((Code.FailedPrecondition, "STATE_INVALID"), (refusal.Code, refusal.Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_ClaimExtraction_is_away_an_offer_stays_open(bool accept)
    {
        var published = await host.PublishAsync(Mine);
        var task = await OfferedAsync(Assert.Single(await OffersAsync(published.ReviewTaskId)));
        var answer = new AnswerReuseOfferRequest { ReviewTaskId = task, OfferedTaskId = published.ReviewTaskId, Accept = accept };
        host.Claims.IsAway = true;
        try
        {
            Assert.Equal(Code.Unavailable, (await Refusal.OfAsync(Review.AnswerReuseOfferAsync(answer, Eva))).Code);
        }
        finally
        {
            host.Claims.IsAway = false;
        }
        var read = (await Review.GetReviewTaskAsync(new() { ReviewTaskId = task }, Eva)).Task;
        Assert.Equal((Types.ReviewTaskState.Pending, false), (read.State, read.ReuseOffers[0].HasAccepted));
        Assert.Equal(accept, (await Review.AnswerReuseOfferAsync(answer, Eva)).Task.ReuseOffers[0].Accepted);
        Assert.Contains(host.Claims.Answers, one => one.Claim == read.ClaimId && one.IsSame == accept);
    }

    // For a claim that the machine found to be the same as the decided one.
    private async Task<IReadOnlyList<ReuseOffer>> OffersAsync(string decided)
    {
        var workspace = new WorkspaceId(_workspace);
        var first = (await host.Services.GetRequiredService<IReviewTaskStore>().GetAsync(workspace, new(decided), CancellationToken.None)).ClaimId.Value;
        host.Claims.Claims[first].ReviewTaskId = decided;
        var same = host.Claims.Claims[first].Clone();
        same.ClaimId = $"clm-{Guid.NewGuid():N}";
        same.Links.Add(new Types.ClaimLink { ClaimId = first, IsSame = true, Why = "The same." });
        host.Claims.Claims[same.ClaimId] = same;
        var claim = await host.Services.GetRequiredService<ClaimExtractionClient>().GetAsync(workspace, new(same.ClaimId), CancellationToken.None);
        return await host.Services.GetRequiredService<ReuseFinder>().FindAsync(claim, CancellationToken.None);
    }

    private Task<string> OfferedAsync(ReuseOffer offer) =>
        host.AddTaskAsync(Mine with { Change = task => task with { Decision = null, Reuse = [offer] } }, ReviewState.Pending);
}
