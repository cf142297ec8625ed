using FactCheck.Core.Errors;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Verification.Judging;
using FactCheck.Verification.Matching;
using FactCheck.Verification.Replay;
using FactCheck.Verification.Retrieval;
using Grpc.Core;
using Proto = FactCheck.Protos.Verification.V1;

namespace FactCheck.Verification;

/// <summary>Serves <c>factcheck.verification.v1</c>.</summary>
internal sealed class VerificationService(
    ClaimSubjects subjects, ClaimVerifier verifier, ResultRecorder recorder, IVerificationStore results, IEvidenceStore evidence,
    IEvidenceIndex index, FactCheckMatcher factCheckMatcher, EarlierClaimMatcher earlierClaims, ResultReplay resultReplay, ReportedFigureLists figures,
    RequestReplay replay, PageLimits pages, TimeProvider time) : Proto.VerificationService.VerificationServiceBase
{
    private const int MaxClaimLength = 10_000;
    private const int DefaultHits = 20;
    private const int MaxHits = 100;
    private const int DefaultMatches = 5;
    private const int MaxMatches = 50;

    public override Task<Proto.VerifyClaimResponse> VerifyClaim(Proto.VerifyClaimRequest request, ServerCallContext context) =>
        replay.OnceAsync(context, request, request.RequestId, async () =>
        {
            var claim = await subjects.FindAsync(request, Caller.Of(context).Workspace, context.CancellationToken);
            var result = await verifier.VerifyAsync(claim, context.CancellationToken);
            return new Proto.VerifyClaimResponse { Result = (await recorder.StoreAsync(result, context.CancellationToken)).ToProto() };
        });

    public override async Task<Proto.GetVerificationResultResponse> GetVerificationResult(
        Proto.GetVerificationResultRequest request, ServerCallContext context)
    {
        var id = new VerificationResultId(CommonMapping.Required(request.ResultId, "result_id"));
        return new() { Result = (await results.GetAsync(Caller.Of(context).Workspace, id, context.CancellationToken)).ToProto() };
    }

    public override async Task<Proto.ListVerificationResultsResponse> ListVerificationResults(
        Proto.ListVerificationResultsRequest request, ServerCallContext context)
    {
        var query = new ResultQuery
        {
            Workspace = Caller.Of(context).Workspace,
            ClaimId = request.ClaimId.NullIfEmpty() is { } claim ? new ClaimId(claim) : null,
            Verdict = request.Verdict.ToFilter<Protos.Types.V1.Verdict, Verdict>("verdict"),
        };
        var page = await results.ListAsync(query, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Results = { page.Items.Select(result => result.ToProto()) }, NextPageToken = page.NextPageToken };
    }

    public override async Task<Proto.ListReportedFiguresResponse> ListReportedFigures(
        Proto.ListReportedFiguresRequest request, ServerCallContext context)
    {
        var (result, page) = await figures.ListAsync(Caller.Of(context).Workspace, request, pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { Figures = { page.Items.Select(figure => figure.ToProto()) }, NextPageToken = page.NextPageToken, ResultId = result.Id.Value };
    }

    public override async Task<Proto.ReplayVerificationResultResponse> ReplayVerificationResult(
        Proto.ReplayVerificationResultRequest request, ServerCallContext context)
    {
        var id = new VerificationResultId(CommonMapping.Required(request.ResultId, "result_id"));
        var outcome = await resultReplay.RunAsync(Caller.Of(context).Workspace, id, context.CancellationToken);
        return new() { Same = outcome.IsSame, Differences = { outcome.Differences }, InputHash = outcome.Result.InputHash, Method = outcome.Result.Method };
    }

    public override async Task<Proto.MatchClaimResponse> MatchClaim(Proto.MatchClaimRequest request, ServerCallContext context)
    {
        var (workspace, cancellation) = (Caller.Of(context).Workspace, context.CancellationToken);
        if (request.MaxResults < 0)
            throw new InvalidRequestException("max_results", "is negative.");
        var top = request.MaxResults == 0 ? DefaultMatches : Math.Min(request.MaxResults, MaxMatches);
        var claim = await subjects.FindAsync(new Proto.VerifyClaimRequest { Text = request.Text, ClaimId = request.ClaimId }, workspace, cancellation);
        var earlier = await earlierClaims.FindAsync(workspace, claim.Text, claim.ClaimId, top, cancellation);
        var checks = await factCheckMatcher.FindAsync(workspace, claim.Text, top, cancellation);
        return new()
        {
            Claims = { earlier.Select(match => match.ToProto()) },
            FactChecks = { checks.Select(match => match.ToLink(claim.AsOf).ToProto()) },
        };
    }

    public override Task<Proto.ImportEvidenceResponse> ImportEvidence(Proto.ImportEvidenceRequest request, ServerCallContext context) =>
        replay.OnceAsync(context, request, request.RequestId, async () =>
        {
            var passages = request.ToPassages(Caller.Of(context).Workspace, time.Now());
            var added = await evidence.AddAsync(passages, context.CancellationToken);
            return new Proto.ImportEvidenceResponse { EvidenceIds = { passages.Select(passage => passage.Id.Value) }, NewCount = added };
        });

    public override async Task<Proto.GetEvidenceResponse> GetEvidence(Proto.GetEvidenceRequest request, ServerCallContext context)
    {
        var id = new EvidenceId(CommonMapping.Required(request.EvidenceId, "evidence_id"));
        return new() { Passage = (await evidence.GetAsync(Caller.Of(context).Workspace, id, context.CancellationToken)).ToProto() };
    }

    public override async Task<Proto.SearchEvidenceResponse> SearchEvidence(Proto.SearchEvidenceRequest request, ServerCallContext context)
    {
        if (request.MaxResults < 0)
            throw new InvalidRequestException("max_results", "is negative.");
        var top = request.MaxResults == 0 ? DefaultHits : Math.Min(request.MaxResults, MaxHits);
        var query = CommonMapping.Required(request.Query, "query", MaxClaimLength);
        var claim = await subjects.FindAsync(request.ToSubject(), Caller.Of(context).Workspace, context.CancellationToken);
        var hits = await index.SearchAsync(new EvidenceQuery(claim.Workspace, query, top), context.CancellationToken);
        var marks = EvidenceMarks.Of([.. hits.Select(hit => hit.Passage)], claim, verifier.Options);
        return new() { Hits = { hits.Select((hit, i) => hit.ToProto(marks[i])) } };
    }

    public override Task<Proto.ImportFactChecksResponse> ImportFactChecks(Proto.ImportFactChecksRequest request, ServerCallContext context) =>
        replay.OnceAsync(context, request, request.RequestId, async () =>
        {
            var factChecks = request.ToFactChecks(Caller.Of(context).Workspace, time.Now());
            var added = await evidence.AddFactChecksAsync(factChecks, context.CancellationToken);
            factCheckMatcher.Forget(Caller.Of(context).Workspace);
            return new Proto.ImportFactChecksResponse { FactCheckIds = { factChecks.Select(check => check.Id.Value) }, NewCount = added };
        });

    public override async Task<Proto.ListFactChecksResponse> ListFactChecks(Proto.ListFactChecksRequest request, ServerCallContext context)
    {
        var page = await evidence.ListFactChecksAsync(Caller.Of(context).Workspace, CommonMapping.Optional(request.Text, "text", 1_000) ?? "",
            pages.Page(request.PageSize, request.PageToken), context.CancellationToken);
        return new() { FactChecks = { page.Items.Select(check => check.ToProto()) }, NextPageToken = page.NextPageToken };
    }
}
