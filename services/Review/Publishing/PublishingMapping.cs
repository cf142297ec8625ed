using System.Globalization;
using FactCheck.Core.Publishing;
using FactCheck.Hosting.Mapping;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Review.Publishing;

/// <summary>Publications into protos.</summary>
internal static class PublishingMapping
{
    internal static Types.Publication ToProto(this Publication publication, PublicAddresses addresses) => new()
    {
        PublicationId = publication.Id.Value,
        ReviewTaskId = publication.TaskId.Value,
        ClaimIds = { publication.ClaimIds.Select(id => id.Value) },
        Versions = { publication.Versions.Select(ToProto) },
        PublishTime = publication.PublishedAt.ToTimestamp(),
        ModifyTime = publication.ModifiedAt.ToTimestamp(),
        Url = addresses.PageOf(publication.Id),
        Etag = publication.Revision.ToString(CultureInfo.InvariantCulture),
        TraceId = publication.Trace.TraceId,
    };

    private static Types.PublicationVersion ToProto(PublicationVersion version) => new()
    {
        Number = version.Number,
        Kind = (Types.PublicationKind)version.Kind,
        PublishTime = version.At.ToTimestamp(),
        PublishedBy = version.By,
        Note = version.Note ?? "",
        Verdict = (Types.Verdict)version.Verdict,
        ClaimText = version.ClaimText,
        Claimant = version.Claimant ?? "",
        ClaimDate = version.ClaimDate ?? "",
        Appearances = { version.Appearances.Select(ToProto) },
        Justification = version.Justification,
        Citations = { version.Citations.Select(ToProto) },
        Reviewer = version.Reviewer ?? "",
        ApprovedBy = version.ApprovedBy ?? "",
        DecideTime = version.DecidedAt.ToTimestamp(),
        ExpireTime = version.ExpiresAt.ToTimestamp(),
    };

    private static Types.ClaimAppearance ToProto(ClaimAppearance appearance) => new()
    {
        Url = appearance.Url ?? "",
        Title = appearance.Title ?? "",
        Publisher = appearance.Publisher ?? "",
        PublishTime = appearance.PublishedAt.ToTimestamp(),
    };

    private static Types.Citation ToProto(Citation citation) => new()
    {
        EvidenceId = citation.EvidenceId?.Value ?? "",
        Url = citation.Url ?? "",
        Publisher = citation.Publisher ?? "",
        PublishTime = citation.PublishedAt.ToTimestamp(),
        Quote = citation.Quote ?? "",
    };
}
