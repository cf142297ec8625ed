using System.Runtime.CompilerServices;
using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Peers;
using FactCheck.Protos.Ingestion.V1;
using Microsoft.Extensions.Options;

namespace FactCheck.Ingestion.Intake;

/// <summary>Follows a document to the review queue.</summary>
internal sealed class DocumentWatcher(
    IDocumentStore documents, ClaimExtractionClient claims, IOptions<IngestionOptions> options, TimeProvider time)
{
    /// <summary>Once now, then at each change; the last says done.</summary>
    internal async IAsyncEnumerable<WatchDocumentResponse> WatchAsync(
        WorkspaceId workspace, DocumentId id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        WatchDocumentResponse? last = null;
        while (last is not { Done: true })
        {
            var now = await LookAsync(workspace, id, cancellation);
            if (!now.Equals(last))
                yield return now;
            last = now;
            if (!now.Done)
                await Task.Delay(options.Value.WatchInterval, time, cancellation);
        }
    }

    private async Task<WatchDocumentResponse> LookAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(workspace, id, cancellation);
        var progress = await claims.GetProgressAsync(workspace, id, cancellation);
        var settled = progress.InReviewCount + progress.FailedCount;
        return new()
        {
            State = (FactCheck.Protos.Types.V1.DocumentState)document.State,
            ClaimCount = progress.ClaimCount,
            CheckWorthyCount = progress.CheckWorthyCount,
            VerifiedCount = progress.VerifiedCount,
            InReviewCount = progress.InReviewCount,
            ResolvedCount = progress.ResolvedCount,
            FailedCount = progress.FailedCount,
            Done = document.State == DocumentState.Failed
                || (document.State == DocumentState.Extracted && progress.ExtractionComplete && settled >= progress.CheckWorthyCount),
        };
    }
}
