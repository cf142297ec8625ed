using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.EndToEnd.Calls;
using Google.Protobuf.WellKnownTypes;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>A person is blanked by one call in the records of all services, and the next article brings no name back: the same in every deployment.</summary>
public abstract class ErasureTests(TestSystem system) : IAsyncDisposable
{
    private const string Name = "Wilma Erasewell";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_claimant_is_blanked_in_every_service_and_the_trail_holds()
    {
        var caller = await system.CallerAsync();
        var task = await SubmitAsync(caller, $"{Name} said that more than 41,000 bicycles crossed the bridge of Eraseford in 2022.");
        Assert.Equal(Name, task.Claimant);
        await caller.Review.CommentReviewTaskAsync(new CommentReviewTaskRequest { ReviewTaskId = task.ReviewTaskId, Text = $"{Name} should be asked." });
        var asked = await caller.Review.ErasePersonAsync(new ErasePersonRequest { Claimant = Name });
        Assert.Equal((1, ""), (asked.ChangedCount, asked.NextPageToken));
        var erasure = await Eventually.GetAsync("every service says that it is done", Limit, async () =>
            (await caller.Review.GetErasureAsync(new GetErasureRequest { ErasureId = asked.ErasureId })).Erasure is { Reports.Count: 6 } done ? done : null);
        Assert.All(["claims", "documents", "results", "tasks"], kind => Assert.True(erasure.Reports.Single(report => report.Kind == kind).ChangedCount >= 1, kind));
        await NamelessAsync(caller, task);
        Assert.All((await caller.Review.VerifyAuditTrailAsync(new VerifyAuditTrailRequest())).Heads, head => Assert.Equal(0, head.BreakSequence));

        var next = await SubmitAsync(caller, $"{Name} said that more than 7,300 boats passed the lock of Eraseford in 2021.");
        await NamelessAsync(caller, next);
    }

    private static async Task NamelessAsync(Caller caller, ReviewTask task)
    {
        var shown = (await caller.Review.GetReviewTaskAsync(new GetReviewTaskRequest { ReviewTaskId = task.ReviewTaskId })).Task;
        var claim = (await caller.Claims.GetClaimAsync(new() { ClaimId = task.ClaimId })).Claim;
        var document = (await caller.Documents.GetDocumentAsync(new GetDocumentRequest { DocumentId = task.DocumentId })).Document;
        var result = (await caller.Verification.GetVerificationResultAsync(new() { ResultId = shown.Proposal.ResultId })).Result;
        Assert.Equal(("(erased)", "(erased)", "(erased)"), (shown.Claimant, claim.Reading.Claimant, document.Author));
        // Quotes of passages are sources and stay.
        claim.Verification?.Evidence.Clear();
        result.Evidence.Clear();
        foreach (var record in new object[] { shown, claim, document, result })
            Assert.DoesNotContain("Erasewell", record.ToString(), StringComparison.Ordinal);
    }

    private static async Task<ReviewTask> SubmitAsync(Caller caller, string text)
    {
        var document = (await caller.Documents.SubmitDocumentAsync(new SubmitDocumentRequest
        {
            Text = text,
            Author = Name,
            PublishTime = Timestamp.FromDateTime(new DateTime(2023, 3, 7, 0, 0, 0, DateTimeKind.Utc)),
        })).Document.DocumentId;
        return await Eventually.GetAsync($"{document} has a task", Limit, async () =>
            (await caller.Review.ListReviewTasksAsync(new ListReviewTasksRequest { DocumentId = document })).Tasks.FirstOrDefault());
    }

    public ValueTask DisposeAsync()
    {
        system.TellFailure();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

[Collection(StandaloneSystem.Collection)]
public sealed class StandaloneErasureTests(StandaloneSystem system) : ErasureTests(system);

[Collection(SplitSystem.Collection)]
public sealed class SplitErasureTests(SplitSystem system) : ErasureTests(system);
