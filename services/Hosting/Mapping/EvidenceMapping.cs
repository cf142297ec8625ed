using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Verification;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>Evidence links, between records and protos: claims and results both carry them.</summary>
public static class EvidenceMapping
{
    /// <summary>A passage as judged.</summary>
    public static Proto.EvidenceLink ToProto(this EvidenceLink link) => new()
    {
        EvidenceId = link.EvidenceId.Value,
        Url = link.Url ?? "",
        Publisher = link.Publisher ?? "",
        PublishTime = link.PublishedAt.ToTimestamp(),
        Quote = link.Quote,
        ContentHash = link.ContentHash,
        Stance = (Proto.Stance)link.Stance,
        Strength = link.Strength,
        Why = link.Why,
        Counted = link.Counted,
        NotCountedBecause = link.NotCountedBecause ?? "",
        SourceGroup = link.SourceGroup,
        Figure = link.Figure?.ToProto(),
        Primary = link.IsPrimary,
    };

    /// <summary>A passage as another service judged it.</summary>
    public static EvidenceLink ToCore(this Proto.EvidenceLink link) => new()
    {
        EvidenceId = new EvidenceId(link.EvidenceId),
        Url = link.Url.NullIfEmpty(),
        Publisher = link.Publisher.NullIfEmpty(),
        PublishedAt = link.PublishTime.ToTime("publish_time"),
        Quote = link.Quote,
        ContentHash = link.ContentHash,
        Stance = (Stance)link.Stance,
        Strength = link.Strength,
        Why = link.Why,
        Counted = link.Counted,
        NotCountedBecause = link.NotCountedBecause.NullIfEmpty(),
        SourceGroup = link.SourceGroup,
        Figure = link.Figure?.ToCore(),
        IsPrimary = link.Primary,
    };

    /// <summary>A passage as Verification gave it. Its trace is the caller's business: a proto carries none.</summary>
    public static EvidencePassage ToCore(this Proto.EvidencePassage passage, WorkspaceId workspace) => new()
    {
        Workspace = workspace,
        Id = new EvidenceId(passage.EvidenceId),
        Url = passage.Url.NullIfEmpty(),
        Publisher = passage.Publisher.NullIfEmpty(),
        Title = passage.Title.NullIfEmpty(),
        PublishedAt = passage.PublishTime.ToTime("publish_time"),
        RetrievedAt = passage.RetrieveTime.ToTime("retrieve_time")!.Value,
        Text = passage.Text,
        Language = passage.Language.NullIfEmpty(),
        DocumentId = passage.DocumentId.NullIfEmpty() is { } document ? new DocumentId(document) : null,
        Span = passage.Span?.ToCore(),
        Trace = TraceContext.Current,
    };
}
