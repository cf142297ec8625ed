using FactCheck.ClaimExtraction.Clusters;
using FactCheck.ClaimExtraction.Privacy;
using FactCheck.Core.Claims;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Telemetry;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.ClaimExtraction.Extraction;

/// <summary>On <see cref="DocumentIngested"/>, stores the document's claims and announces each check-worthy one.</summary>
/// <remarks>Safe to repeat: a claim's id derives from its document and words, and a stored claim is left as it is.</remarks>
internal sealed class ExtractClaimsConsumer(
    IngestionClient documents, ClaimExtractor extractor, ClusterFinder clusters, ClaimEraser claims, Announcer<Claim> announcer, TimeProvider time)
    : IConsumer<DocumentIngested>
{
    public async Task Consume(ConsumeContext<DocumentIngested> context)
    {
        using var stage = PipelineTelemetry.Stage("extract", time);
        var message = context.Message;
        var document = await documents.GetAsync(message.WorkspaceId, message.DocumentId, context.CancellationToken);
        var (extraction, found) = extractor.Extract(document, context.CancellationToken);
        var linked = await clusters.LinkAsync(found, context.CancellationToken);
        var stored = await claims.AddAsync(extraction, linked, context.CancellationToken);
        PipelineTelemetry.ClaimsExtracted.Add(stored.Count);
        await announcer.AnnounceAsync([.. stored.Where(claim => !claim.Announced)], context.CancellationToken);
        foreach (var claim in stored.Where(claim => claim.ClusterId is not null))
            await context.Publish(new ClaimsMatched { WorkspaceId = claim.Workspace, ClaimId = claim.Id, ClusterId = claim.ClusterId!.Value }, context.CancellationToken);
        await context.Publish(new DocumentExtracted
        {
            WorkspaceId = message.WorkspaceId,
            DocumentId = message.DocumentId,
            ClaimCount = stored.Count,
        }, context.CancellationToken);
    }
}
