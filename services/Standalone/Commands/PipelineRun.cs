using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Standalone.Embedded;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary>What came out of one document.</summary>
/// <param name="Document">As stored.</param>
/// <param name="Progress">As it ended.</param>
/// <param name="Claims">All of them, in reading order.</param>
/// <param name="Results">By claim id; only check-worthy claims have one.</param>
internal sealed record PipelineOutcome(
    Document Document, WatchDocumentResponse Progress, IReadOnlyList<Claim> Claims, IReadOnlyDictionary<string, VerificationResult> Results);

/// <summary>Submits a document and follows it until only people can go on, saying how far it is.</summary>
internal sealed class PipelineRun(PipelineClient client, IAnsiConsole console)
{
    internal async Task<PipelineOutcome> FollowAsync(
        SubmitDocumentRequest submission, IReadOnlyList<EvidencePassage> evidence, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        if (evidence.Count > 0)
        {
            var added = await client.ImportEvidenceAsync(evidence, cancellation);
            console.MarkupLineInterpolated($"Evidence   {evidence.Count} passages, {added} of them new");
        }
        var submitted = await client.SubmitAsync(submission, cancellation);
        var document = submitted.Document;
        console.MarkupLineInterpolated($"Document   {document.DocumentId}{(submitted.AlreadyStored ? ", stored before" : "")}");
        console.MarkupLineInterpolated($"Trace      {document.TraceId}");

        WatchDocumentResponse last = new();
        await foreach (var progress in client.WatchAsync(document.DocumentId, cancellation))
        {
            last = progress;
            console.MarkupLineInterpolated($"Progress   {Describe(progress)}");
        }
        if (last.State == DocumentState.Failed)
            throw new InputException("The document could not be read; `factcheck dead-letters list` says why.");
        var claims = await client.ListClaimsAsync(document.DocumentId, cancellation);
        return new(document, last, claims, await ResultsAsync(claims, asOf, cancellation));
    }

    private async Task<Dictionary<string, VerificationResult>> ResultsAsync(
        IReadOnlyList<Claim> claims, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var results = new Dictionary<string, VerificationResult>(StringComparer.Ordinal);
        foreach (var claim in claims.Where(claim => claim.Verification is not null))
        {
            results[claim.ClaimId] = asOf is { } time
                ? await client.VerifyAsync(claim.ClaimId, time, cancellation)
                : await client.GetResultAsync(claim.Verification.ResultId, cancellation);
        }
        return results;
    }

    private static string Describe(WatchDocumentResponse progress) => progress.State switch
    {
        DocumentState.Ingested when progress.ClaimCount == 0 => "stored, being read",
        DocumentState.Failed => "failed",
        _ => $"{progress.ClaimCount} claims, {progress.CheckWorthyCount} check-worthy, {progress.VerifiedCount} verified, {progress.InReviewCount} in the queue"
            + (progress.FailedCount > 0 ? $", {progress.FailedCount} failed" : ""),
    };
}
