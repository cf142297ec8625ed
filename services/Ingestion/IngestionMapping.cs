using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using FactCheck.Ingestion.Intake;
using Proto = FactCheck.Protos.Ingestion.V1;

namespace FactCheck.Ingestion;

/// <summary>Requests of <c>factcheck.ingestion.v1</c> into what the service works with.</summary>
internal static class IngestionMapping
{
    private const int MaxNameLength = 500;
    private const int MaxUrlLength = 4_000;

    internal static Submission ToSubmission(this Proto.SubmitDocumentRequest request, Caller caller) => new()
    {
        Workspace = caller.Workspace,
        Kind = request.ContentCase switch
        {
            Proto.SubmitDocumentRequest.ContentOneofCase.Text => SubmissionKind.Text,
            Proto.SubmitDocumentRequest.ContentOneofCase.Html => SubmissionKind.Html,
            Proto.SubmitDocumentRequest.ContentOneofCase.FetchUrl => SubmissionKind.FetchUrl,
            _ => throw new InvalidRequestException("content", "one of text, html and fetch_url is required."),
        },
        Content = request.ContentCase switch
        {
            Proto.SubmitDocumentRequest.ContentOneofCase.Text => request.Text,
            Proto.SubmitDocumentRequest.ContentOneofCase.Html => request.Html,
            _ => CommonMapping.Required(request.FetchUrl, "fetch_url", MaxUrlLength),
        },
        Url = CommonMapping.Optional(request.Url, "url", MaxUrlLength),
        Title = CommonMapping.Optional(request.Title, "title", MaxNameLength),
        Publisher = CommonMapping.Optional(request.Publisher, "publisher", MaxNameLength),
        Author = CommonMapping.Optional(request.Author, "author", MaxNameLength),
        PublishedAt = request.PublishTime.ToTime("publish_time"),
        PublishedOffset = request.PublishUtcOffset.ToUtcOffset(request.PublishTime, "publish_utc_offset", "publish_time"),
        Language = CommonMapping.Optional(request.Language, "language", 35),
    };

    internal static DocumentQuery ToQuery(this Proto.ListDocumentsRequest request, WorkspaceId workspace) => new()
    {
        Workspace = workspace,
        State = request.State.ToFilter<FactCheck.Protos.Types.V1.DocumentState, DocumentState>("state"),
        Publisher = request.Publisher.NullIfEmpty(),
        Url = request.Url.NullIfEmpty() is { } url ? CanonicalUrl.Of(url, "url") : null,
    };
}
