using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Core.Time;
using FactCheck.Hosting.Peers;
using FactCheck.Hosting.Privacy;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>Gathers what a first version says, from the task and from the services that hold the claim, its article and the evidence.</summary>
/// <remarks>It is kept in the publication from then on: what readers were told does not change with an article or a passage.</remarks>
internal sealed class VersionWriter(IngestionClient documents, ClaimExtractionClient claims, VerificationClient verification, ErasedNameList erased, IOptions<PublishingOptions> options)
{
    // Of a claim that went round the world, readers are shown where it was seen first.
    private const int MaxAppearances = 20;

    /// <summary>What is published of the task's decision.</summary>
    internal async Task<PublicationVersion> FirstAsync(ReviewTask task, string by, DateTimeOffset? expiresAt, string? note, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var decision = task.Decision!;
        var claim = await claims.GetAsync(task.Workspace, task.ClaimId, cancellation);
        var version = new PublicationVersion
        {
            Number = 1,
            Kind = PublicationKind.Published,
            At = now,
            By = by,
            Note = note,
            Verdict = decision.Verdict,
            ClaimText = task.ClaimText,
            Claimant = task.Claimant,
            ClaimDate = claim.Reading.ClaimDate?.ToString(),
            Appearances = await Task.WhenAll(DocumentsOf(task).Select(document => AppearanceAsync(task.Workspace, document, cancellation))),
            Justification = decision.Justification,
            Citations =
            [
                .. await CiteAsync(task.Workspace, decision.EvidenceIds.Concat(Used(decision).Select(choice => choice.EvidenceId).OfType<EvidenceId>()), cancellation),
                .. Used(decision).Select(choice => choice.Url).OfType<string>().Distinct().Select(url => new Citation(null, url, null, null, null)),
            ],
            Reviewer = Shown(decision.CreditedTo ?? decision.Reviewer), // who found it out, not who took it over
            ApprovedBy = Shown(decision.ApprovedBy),
            DecidedAt = decision.DecidedAt,
            ExpiresAt = expiresAt ?? ExpiryOf(claim.Reading.Type, now),
        };
        // Titles and quotes come from sources, which are not blanked.
        return version.Without(await erased.ReadAsync(task.Workspace, cancellation));
    }

    /// <summary>The passages as they are shown.</summary>
    internal async Task<IReadOnlyList<Citation>> CiteAsync(WorkspaceId workspace, IEnumerable<EvidenceId> evidence, CancellationToken cancellation)
    {
        var citations = new List<Citation>();
        foreach (var id in evidence.Distinct())
        {
            var passage = await verification.GetEvidenceAsync(workspace, id, cancellation);
            citations.Add(new(id, passage.Url, passage.Publisher, passage.PublishedAt, passage.Text));
        }
        return citations;
    }

    private static string? Shown(string? name) => name == AuditChain.Erased ? null : name;

    private static IEnumerable<EvidenceChoice> Used(ReviewDecision decision) => decision.Choices.Where(choice => choice.Use != EvidenceUse.Rejected);

    private static IEnumerable<DocumentId> DocumentsOf(ReviewTask task) =>
        task.Members.Select(member => member.DocumentId).Prepend(task.DocumentId).Distinct().Take(MaxAppearances);

    private async Task<ClaimAppearance> AppearanceAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation)
    {
        var document = await documents.GetAsync(workspace, id, cancellation);
        return new(document.Url, document.Title, document.Publisher, document.PublishedAt);
    }

    private DateTimeOffset? ExpiryOf(ClaimType type, DateTimeOffset now) =>
        options.Value.Lifetimes.GetValueOrDefault(type) is { Ticks: > 0 } life ? Clock.Truncate(now + life) : null;
}
