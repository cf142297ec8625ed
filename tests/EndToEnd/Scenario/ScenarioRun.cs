using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Calls;
using FactCheck.Tests.EndToEnd.Deployments;
using Grpc.Core;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>The scenario, run until only people can go on, and what was stored then.</summary>
internal sealed class ScenarioRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public required Caller Caller { get; init; }

    public required ScenarioFile File { get; init; }

    /// <summary>What was sent and what came back, the first time.</summary>
    public required SubmitDocumentRequest Request { get; init; }

    public required SubmitDocumentResponse Submitted { get; init; }

    /// <summary>The trace the submit call's headers named.</summary>
    public required string TraceHeader { get; init; }

    /// <summary>Every answer of the watch.</summary>
    public required IReadOnlyList<WatchDocumentResponse> Progress { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<VerificationResult> Results { get; init; }

    public required IReadOnlyList<ReviewTask> Tasks { get; init; }

    public string DocumentId => Submitted.Document.DocumentId;

    /// <summary>The stored claim that the file expects.</summary>
    public Claim Find(ExpectedClaim expected) => Assert.Single(Claims, claim => claim.Reading.CheckWorthy
        && claim.Reading.Quantities.Any(quantity => quantity.Value == expected.Figure));

    /// <summary>The first result of a claim.</summary>
    public VerificationResult ResultOf(Claim claim) => Assert.Single(Results, result => result.ClaimId == claim.ClaimId);

    /// <summary>The task of a claim.</summary>
    public ReviewTask TaskOf(Claim claim) => Assert.Single(Tasks, task => task.ClaimId == claim.ClaimId);

    public static async Task<ScenarioRun> CompleteAsync(Deployment system)
    {
        var caller = system.CallerIn($"ws-{Guid.NewGuid():N}");
        var file = ScenarioFile.Read();
        await caller.Verification.ImportEvidenceAsync(new ImportEvidenceRequest { Passages = { file.Evidence } });

        var request = file.Document.Clone();
        request.RequestId = "first";
        using var call = caller.Documents.SubmitDocumentAsync(request);
        var submitted = await call;
        var trace = (await call.ResponseHeadersAsync).GetValue("x-factcheck-trace-id") ?? "";
        var progress = await WatchAsync(system, caller, submitted.Document.DocumentId);
        return new()
        {
            Caller = caller,
            File = file,
            Request = request,
            Submitted = submitted,
            TraceHeader = trace,
            Progress = progress,
            Claims = await caller.AllClaimsAsync(submitted.Document.DocumentId),
            Results = await caller.AllResultsAsync(),
            Tasks = await caller.AllTasksAsync(submitted.Document.DocumentId),
        };
    }

    /// <summary>Watches until nothing more happens without a person.</summary>
    public static async Task<List<WatchDocumentResponse>> WatchAsync(Deployment system, Caller caller, string document)
    {
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime + Limit;
        using var watch = caller.Documents.WatchDocument(new WatchDocumentRequest { DocumentId = document }, deadline: deadline);
        List<WatchDocumentResponse> answers = [];
        try
        {
            await foreach (var answer in watch.ResponseStream.ReadAllAsync())
                answers.Add(answer);
        }
        catch (RpcException late) when (late.StatusCode == StatusCode.DeadlineExceeded)
        {
            Assert.Fail($"Awaited: the document is done. It was not within {Limit}; last: {answers.LastOrDefault()}\n{system.Tail()}");
        }
        return answers;
    }
}
