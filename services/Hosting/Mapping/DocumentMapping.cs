using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using Google.Protobuf.WellKnownTypes;
using Proto = FactCheck.Protos.Types.V1;

namespace FactCheck.Hosting.Mapping;

/// <summary>Documents, between records and protos.</summary>
public static class DocumentMapping
{
    /// <summary>The document, with or without its text.</summary>
    public static Proto.Document ToProto(this Document document, bool withText) => new()
    {
        DocumentId = document.Id.Value,
        Url = document.Url ?? "",
        Title = document.Title ?? "",
        Text = withText ? document.Text : "",
        ContentHash = document.ContentHash,
        Publisher = document.Publisher ?? "",
        Author = document.Author ?? "",
        PublishTime = document.PublishedAt.ToTimestamp(),
        PublishUtcOffset = document.PublishedOffset is { } offset ? Duration.FromTimeSpan(offset) : null,
        Language = document.Language ?? "",
        IngestTime = document.IngestedAt.ToTimestamp(),
        State = (Proto.DocumentState)document.State,
        ClaimCount = document.ClaimCount,
        FailureReason = document.FailureReason ?? "",
        TraceId = document.Trace.TraceId,
    };

    /// <summary>The document as Ingestion gave it. Its trace is the caller's business: a proto carries only the id.</summary>
    public static Document ToCore(this Proto.Document document, WorkspaceId workspace) => new()
    {
        Workspace = workspace,
        Id = new DocumentId(document.DocumentId),
        Url = document.Url.NullIfEmpty(),
        Title = document.Title.NullIfEmpty(),
        Text = document.Text,
        ContentHash = document.ContentHash,
        Publisher = document.Publisher.NullIfEmpty(),
        Author = document.Author.NullIfEmpty(),
        PublishedAt = document.PublishTime.ToTime("publish_time"),
        PublishedOffset = document.PublishUtcOffset.ToUtcOffset(document.PublishTime, "publish_utc_offset", "publish_time"),
        Language = document.Language.NullIfEmpty(),
        IngestedAt = document.IngestTime.ToTime("ingest_time")!.Value,
        State = (DocumentState)document.State,
        ClaimCount = document.ClaimCount,
        FailureReason = document.FailureReason.NullIfEmpty(),
        Trace = TraceContext.Current,
    };
}
