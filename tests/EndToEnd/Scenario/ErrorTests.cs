using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;
using Google.Rpc;
using Grpc.Core;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>A wrong call gets the same error through gRPC and through JSON: the same in every deployment.</summary>
public abstract class ErrorTests(TestSystem system) : IAsyncDisposable
{
    [Fact]
    public async Task An_empty_text_is_an_invalid_argument_that_names_the_field()
    {
        var caller = await system.CallerAsync();
        var request = new SubmitDocumentRequest { Text = "  \n" };
        var error = await SameAsync(400, caller.Documents.SubmitDocumentAsync(request).ResponseAsync,
            caller.Json(ServiceRole.Ingestion).PostAsync("/v1/documents", request));
        Assert.Equal(Code.InvalidArgument, (Code)error.Code);
        Assert.Equal("text", Assert.Single(error.GetDetail<BadRequest>().FieldViolations).Field);
    }

    [Fact]
    public async Task An_unknown_document_is_not_found()
    {
        var caller = await system.CallerAsync();
        var error = await SameAsync(404, caller.Documents.GetDocumentAsync(new GetDocumentRequest { DocumentId = "doc-unknown" }).ResponseAsync,
            caller.Json(ServiceRole.Ingestion).GetAsync("/v1/documents/doc-unknown"));
        Assert.Equal("DOCUMENT_NOT_FOUND", error.GetDetail<ErrorInfo>().Reason);
    }

    [Fact]
    public async Task A_garbled_page_token_is_an_invalid_argument()
    {
        var caller = await system.CallerAsync();
        var error = await SameAsync(400, caller.Claims.ListClaimsAsync(new ListClaimsRequest { PageToken = "garbled" }).ResponseAsync,
            caller.Json(ServiceRole.ClaimExtraction).GetAsync("/v1/claims?pageToken=garbled"));
        Assert.Equal("page_token", Assert.Single(error.GetDetail<BadRequest>().FieldViolations).Field);
    }

    [Fact]
    public async Task A_claim_named_twice_is_an_invalid_argument()
    {
        var caller = await system.CallerAsync();
        var request = new VerifyClaimRequest { Text = "Seven ships sank.", ClaimId = "clm-unknown" };
        var error = await SameAsync(400, caller.Verification.VerifyClaimAsync(request).ResponseAsync,
            caller.Json(ServiceRole.Verification).PostAsync("/v1/claims:verify", request));
        Assert.Equal("text", Assert.Single(error.GetDetail<BadRequest>().FieldViolations).Field);
    }

    [Fact]
    public async Task A_request_id_used_for_another_request_is_an_invalid_argument()
    {
        var caller = await system.CallerAsync();
        await caller.Verification.ImportEvidenceAsync(new ImportEvidenceRequest { Passages = { new EvidencePassage { Text = "One." } }, RequestId = "once" });
        var other = new ImportEvidenceRequest { Passages = { new EvidencePassage { Text = "Two." } }, RequestId = "once" };
        var error = await SameAsync(400, caller.Verification.ImportEvidenceAsync(other).ResponseAsync,
            caller.Json(ServiceRole.Verification).PostAsync("/v1/evidence:import", other));
        Assert.Equal("request_id", Assert.Single(error.GetDetail<BadRequest>().FieldViolations).Field);
    }

    [Fact]
    public async Task A_decision_without_a_lease_and_a_lease_with_a_stale_etag_are_refused()
    {
        var run = await system.ScenarioAsync();
        var task = run.TaskOf(run.Find(run.File.Claims[3])).ReviewTaskId;
        var third = run.Caller.As("third"); // whoever holds it meanwhile
        var (review, json) = (third.Review, third.Json(ServiceRole.Review));
        var decide = new DecideReviewTaskRequest { ReviewTaskId = task, Verdict = Verdict.Supported, Justification = "I think so." };
        var lost = await SameAsync(400, review.DecideReviewTaskAsync(decide).ResponseAsync, json.PostAsync($"/v1/reviewTasks/{task}:decide", decide));
        Assert.Equal((Code.FailedPrecondition, "LEASE_LOST"), ((Code)lost.Code, lost.GetDetail<ErrorInfo>().Reason));

        var lease = new LeaseReviewTaskRequest { ReviewTaskId = task, Etag = "999" };
        var stale = await SameAsync(409, review.LeaseReviewTaskAsync(lease).ResponseAsync, json.PostAsync($"/v1/reviewTasks/{task}:lease", lease));
        Assert.Equal((Code.Aborted, "REVISION_CONFLICT"), ((Code)stale.Code, stale.GetDetail<ErrorInfo>().Reason));
    }

    [Fact]
    public async Task A_task_that_another_holds_is_refused()
    {
        var run = await system.ScenarioAsync();
        var task = run.TaskOf(run.Find(run.File.Claims[3])).ReviewTaskId;
        await run.Caller.Review.LeaseReviewTaskAsync(new LeaseReviewTaskRequest { ReviewTaskId = task });
        var other = run.Caller.As("another");
        var lease = new LeaseReviewTaskRequest { ReviewTaskId = task };
        var held = await SameAsync(400, other.Review.LeaseReviewTaskAsync(lease).ResponseAsync,
            other.Json(ServiceRole.Review).PostAsync($"/v1/reviewTasks/{task}:lease", lease));
        Assert.Equal((Code.FailedPrecondition, "TASK_HELD"), ((Code)held.Code, held.GetDetail<ErrorInfo>().Reason));
    }

    /// <summary>The error of both calls, which must be equal but for the trace of each.</summary>
    private static async Task<Google.Rpc.Status> SameAsync<T>(int httpStatus, Task<T> grpc, Task<JsonAnswer> json)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => grpc);
        var throughGrpc = failure.GetRpcStatus();
        Assert.NotNull(throughGrpc);
        var answer = await json;
        Assert.Equal(httpStatus, answer.HttpStatus);
        Assert.Equal(WithoutTrace(throughGrpc), WithoutTrace(answer.AsError()));
        Assert.Equal((int)failure.StatusCode, throughGrpc.Code);
        return throughGrpc;
    }

    private static Google.Rpc.Status WithoutTrace(Google.Rpc.Status status)
    {
        var info = status.GetDetail<ErrorInfo>();
        Assert.Matches("^[0-9a-f]{32}$", info.Metadata["trace_id"]);
        info.Metadata.Remove("trace_id");
        var plain = status.Clone();
        var place = Assert.Single(Enumerable.Range(0, plain.Details.Count), index => plain.Details[index].Is(ErrorInfo.Descriptor));
        plain.Details[place] = Google.Protobuf.WellKnownTypes.Any.Pack(info);
        return plain;
    }

    public ValueTask DisposeAsync()
    {
        system.TellFailure();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

[Collection(StandaloneSystem.Collection)]
public sealed class StandaloneErrorTests(StandaloneSystem system) : ErrorTests(system);

[Collection(SplitSystem.Collection)]
public sealed class SplitErrorTests(SplitSystem system) : ErrorTests(system);
