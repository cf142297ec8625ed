using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>An article in, claims with verdicts out: the same in every deployment.</summary>
public abstract class PipelineTests(TestSystem system) : IAsyncDisposable
{
    [Fact]
    public async Task Every_figure_of_the_article_is_a_claim_of_who_said_it_with_its_verdict()
    {
        var run = await system.ScenarioAsync();
        Assert.All(run.File.Claims, expected =>
        {
            var claim = run.Find(expected);
            var figure = Assert.Single(claim.Reading.Quantities, quantity => quantity.Value == expected.Figure);
            Assert.Equal(expected.Comparator, figure.Comparator);
            Assert.Contains(expected.Counted, figure.Counted, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(expected.Claimant, claim.Reading.Claimant, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(claim.Reading.Text, run.File.Document.Text[claim.Reading.Span.Start..claim.Reading.Span.End]);

            var result = run.ResultOf(claim);
            Assert.Equal(expected.Verdict, result.Verdict);
            Assert.Equal(expected.Evidence.Order(), result.Evidence.Where(link => link.Counted && link.Stance != Stance.Neutral).Select(link => link.Url).Order());
            Assert.Equal(expected.SupersededBy ?? "", result.SupersededBy?.Url ?? "");
            Assert.Equal(expected.LaterFigure, result.SupersededBy?.Figure.Value ?? 0);
        });
    }

    [Fact]
    public async Task Every_check_worthy_claim_has_one_result_and_one_task_and_the_others_have_none()
    {
        var run = await system.ScenarioAsync();
        var worthy = run.Claims.Where(claim => claim.Reading.CheckWorthy).ToList();
        Assert.Equal(worthy.Select(claim => claim.ClaimId).Order(), run.Results.Select(result => result.ClaimId).Order());
        Assert.Equal(worthy.Select(claim => claim.ClaimId).Order(), run.Tasks.Select(task => task.ClaimId).Order());
        Assert.All(worthy, claim =>
        {
            Assert.Equal(ClaimState.InReview, claim.State);
            Assert.Equal(run.ResultOf(claim).ResultId, claim.Verification.ResultId);
            Assert.Equal(run.ResultOf(claim).ResultId, run.TaskOf(claim).Proposal.ResultId);
            Assert.Equal(run.TaskOf(claim).ReviewTaskId, claim.ReviewTaskId);
        });
        Assert.All(run.Claims.Except(worthy), claim => Assert.Equal(ClaimState.Detected, claim.State));
    }

    [Fact]
    public async Task Watching_ends_when_every_claim_waits_for_a_person_over_gRPC_and_over_JSON()
    {
        var run = await system.ScenarioAsync();
        var last = run.Progress[^1];
        Assert.Equal(DocumentState.Extracted, last.State);
        Assert.Equal(run.Claims.Count, last.ClaimCount);
        Assert.Equal(run.Tasks.Count, last.CheckWorthyCount);
        Assert.Equal(last.CheckWorthyCount, last.InReviewCount);
        Assert.Equal(0, last.FailedCount);
        Assert.All(run.Progress, (answer, index) => Assert.Equal(index == run.Progress.Count - 1, answer.Done));

        // Another test may decide a claim meanwhile; nothing else changes any more.
        var lines = await run.Caller.Json(ServiceRole.Ingestion).GetLinesAsync<WatchDocumentResponse>($"/v1/documents/{run.DocumentId}:watch");
        last.ResolvedCount = Assert.Single(lines).ResolvedCount;
        Assert.Equal(last, lines[0]);
    }

    [Fact]
    public async Task Submitting_again_doubles_nothing()
    {
        var run = await system.ScenarioAsync();
        var same = await run.Caller.Documents.SubmitDocumentAsync(run.Request);
        Assert.Equal(run.Submitted, same); // the same request_id: the same answer
        Assert.False(same.AlreadyStored);

        var again = run.Request.Clone();
        again.RequestId = "";
        var repeated = (await run.Caller.Json(ServiceRole.Ingestion).PostAsync("/v1/documents", again)).As<SubmitDocumentResponse>();
        Assert.True(repeated.AlreadyStored);
        Assert.Equal(run.DocumentId, repeated.Document.DocumentId);

        Assert.True((await ScenarioRun.WatchAsync(await system.StartedAsync(), run.Caller, run.DocumentId))[^1].Done);
        Assert.Single(await run.Caller.AllDocumentsAsync());
        Assert.Equal(run.Claims.Select(claim => claim.ClaimId), (await run.Caller.AllClaimsAsync(run.DocumentId)).Select(claim => claim.ClaimId));
        Assert.Equal(run.Tasks.Count, (await run.Caller.AllTasksAsync()).Count);
        var evidence = await run.Caller.Verification.ImportEvidenceAsync(new ImportEvidenceRequest { Passages = { run.File.Evidence } });
        Assert.Equal(0, evidence.NewCount);
    }

    [Fact]
    public async Task A_claim_judged_as_of_a_later_day_gets_a_second_result_and_keeps_its_first_proposal()
    {
        var run = await system.ScenarioAsync();
        var expected = run.File.Claims.Single(claim => claim.Later is not null);
        var claim = run.Find(expected);
        var first = run.ResultOf(claim);
        var request = new VerifyClaimRequest { ClaimId = claim.ClaimId, AsOfTime = expected.Later };
        var second = (await run.Caller.Json(ServiceRole.Verification).PostAsync("/v1/claims:verify", request)).As<VerifyClaimResponse>().Result;
        Assert.Equal(expected.LaterVerdict, second.Verdict);
        Assert.Equal(second, (await run.Caller.Verification.VerifyClaimAsync(request)).Result); // equal inputs: the stored result

        Assert.Equal([second.ResultId, first.ResultId], (await run.Caller.AllResultsAsync(claim.ClaimId)).Select(result => result.ResultId));
        var now = (await run.Caller.Claims.GetClaimAsync(new GetClaimRequest { ClaimId = claim.ClaimId })).Claim;
        Assert.Equal(first.ResultId, now.Verification.ResultId);
        Assert.Equal(expected.Verdict, now.Verification.Verdict);
    }

    [Fact]
    public async Task Evidence_is_found_by_words()
    {
        var run = await system.ScenarioAsync();
        foreach (var search in run.File.Searches)
        {
            var hits = (await run.Caller.Verification.SearchEvidenceAsync(new SearchEvidenceRequest { Query = search.Query, MaxResults = 3 })).Hits;
            Assert.Equal(search.First, hits[0].Passage.Url);
            Assert.InRange(hits.Count, 1, 3);
            Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
        }
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        var run = await system.ScenarioAsync();
        var stranger = await system.CallerAsync();
        Assert.Empty(await stranger.AllDocumentsAsync());
        Assert.Empty(await stranger.AllClaimsAsync());
        Assert.Empty(await stranger.AllResultsAsync());
        Assert.Empty(await stranger.AllTasksAsync());
        Assert.Empty((await stranger.Verification.SearchEvidenceAsync(new SearchEvidenceRequest { Query = run.File.Searches[0].Query })).Hits);
    }

    [Fact]
    public async Task One_trace_id_is_on_the_answer_the_document_its_claims_results_and_tasks()
    {
        var run = await system.ScenarioAsync();
        Assert.Matches("^[0-9a-f]{32}$", run.TraceHeader);
        var stored = (await run.Caller.Documents.GetDocumentAsync(new GetDocumentRequest { DocumentId = run.DocumentId })).Document;
        Assert.Equal(run.TraceHeader, stored.TraceId);
        Assert.All(run.Claims, claim => Assert.Equal(run.TraceHeader, claim.TraceId));
        Assert.All(run.Results, result => Assert.Equal(run.TraceHeader, result.TraceId));
        Assert.All(run.Tasks, task => Assert.Equal(run.TraceHeader, task.TraceId));
    }

    [Fact]
    public async Task JSON_says_what_gRPC_says()
    {
        var run = await system.ScenarioAsync();
        var caller = run.Caller;
        var claim = run.Claims[0];
        Assert.Equal(
            await caller.Documents.GetDocumentAsync(new GetDocumentRequest { DocumentId = run.DocumentId, View = DocumentView.Full }),
            (await caller.Json(ServiceRole.Ingestion).GetAsync($"/v1/documents/{run.DocumentId}?view=DOCUMENT_VIEW_FULL")).As<GetDocumentResponse>());
        Assert.Equal(
            await caller.Claims.GetClaimAsync(new GetClaimRequest { ClaimId = claim.ClaimId }),
            (await caller.Json(ServiceRole.ClaimExtraction).GetAsync($"/v1/claims/{claim.ClaimId}")).As<GetClaimResponse>());
        Assert.Equal(
            await caller.Claims.ListClaimsAsync(new ListClaimsRequest { DocumentId = run.DocumentId, MinCheckWorthiness = 0.5, PageSize = 2 }),
            (await caller.Json(ServiceRole.ClaimExtraction).GetAsync($"/v1/claims?documentId={run.DocumentId}&minCheckWorthiness=0.5&pageSize=2"))
                .As<ListClaimsResponse>());
        Assert.Equal(
            await caller.Verification.GetVerificationResultAsync(new GetVerificationResultRequest { ResultId = run.Results[0].ResultId }),
            (await caller.Json(ServiceRole.Verification).GetAsync($"/v1/verificationResults/{run.Results[0].ResultId}")).As<GetVerificationResultResponse>());
        Assert.Equal(
            await caller.Verification.SearchEvidenceAsync(new SearchEvidenceRequest { Query = "harbour", MaxResults = 2 }),
            (await caller.Json(ServiceRole.Verification).GetAsync("/v1/evidence:search?query=harbour&maxResults=2")).As<SearchEvidenceResponse>());
    }

    public ValueTask DisposeAsync()
    {
        system.TellFailure();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

[Collection(StandaloneSystem.Collection)]
public sealed class StandalonePipelineTests(StandaloneSystem system) : PipelineTests(system);

[Collection(SplitSystem.Collection)]
public sealed class SplitPipelineTests(SplitSystem system) : PipelineTests(system);
