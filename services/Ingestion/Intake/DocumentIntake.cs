using System.Text;
using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Privacy;
using FactCheck.Hosting.Telemetry;
using FactCheck.Ingestion.Articles;
using FactCheck.Ingestion.Fetching;
using Microsoft.Extensions.Options;

namespace FactCheck.Ingestion.Intake;

/// <summary>Turns a submission into a stored document and announces it.</summary>
internal sealed class DocumentIntake(
    BacklogGate backlog, PageFetcher pages, IDocumentStore documents, NearCopies copies, ErasedNameList erased, Announcer<Document> announcer,
    IOptions<IngestionOptions> options, TimeProvider time)
{
    /// <summary>The document in the store, and whether this call put it there.</summary>
    /// <exception cref="InvalidRequestException">The text is empty or too long, or the page can't be read.</exception>
    /// <exception cref="OverloadedException">The backlog is full.</exception>
    internal async Task<(Document Document, bool IsNew)> SubmitAsync(Submission submission, CancellationToken cancellation)
    {
        var url = submission.Url is { } given ? CanonicalUrl.Of(given, "url") : null;
        await backlog.AdmitAsync(cancellation);
        var document = submission.Kind switch
        {
            SubmissionKind.Text => FromText(submission, url),
            SubmissionKind.Html => FromPage(submission, url, Extract(submission.Content, url)),
            _ => await FetchAsync(submission, url, cancellation),
        };

        var names = await erased.ReadAsync(document.Workspace, cancellation);
        var stored = await StoreAsync(document.Without(names) ?? document, cancellation);
        // Records are equal by value, but for what the store counts; the trace is this call's own only if this call stored it.
        var isNew = stored.Trace == document.Trace && stored.IngestedAt == document.IngestedAt;
        PipelineTelemetry.DocumentsIngested.Add(1, new KeyValuePair<string, object?>("factcheck.document.new", isNew));
        if (!stored.Announced)
            await announcer.AnnounceAsync([stored], cancellation);
        return (stored, isNew);
    }

    // A copy under another address is the document that is there; an edited one is a revision of it, and so stands at its address.
    private async Task<Document> StoreAsync(Document document, CancellationToken cancellation)
    {
        var earlier = await copies.FindAsync(document, cancellation);
        if (earlier is not null && earlier.ContentHash == document.ContentHash)
            return earlier;
        return await documents.AddAsync(earlier is null || earlier.Url == document.Url ? document : At(document, earlier.Url), cancellation);
    }

    private static Document At(Document document, string? url) =>
        document with { Url = url, Id = DocumentIdentity.IdOf(document.Workspace, url, document.ContentHash) };

    private Document FromText(Submission submission, string? url)
    {
        if (string.IsNullOrWhiteSpace(submission.Content))
            throw new InvalidRequestException("text", "is empty.");
        if (Encoding.UTF8.GetByteCount(submission.Content) > options.Value.MaxTextBytes)
            throw new InvalidRequestException("text", $"is longer than {options.Value.MaxTextBytes} bytes.");
        return Build(submission, url, new PageArticle { Text = submission.Content, Language = TextLanguage.Of(submission.Content, declared: null) });
    }

    private async Task<Document> FetchAsync(Submission submission, string? url, CancellationToken cancellation)
    {
        var page = await pages.FetchAsync(CanonicalUrl.Of(submission.Content, "fetch_url"), cancellation);
        var address = url ?? CanonicalUrl.Of(page.Url, "fetch_url");
        if (page.IsHtml)
            return FromPage(submission, address, Extract(page.Body, address));
        return FromText(submission with { Content = page.Body }, address);
    }

    private PageArticle Extract(string html, string? url)
    {
        if (string.IsNullOrWhiteSpace(html))
            throw new InvalidRequestException("html", "is empty.");
        if (Encoding.UTF8.GetByteCount(html) > options.Value.MaxPageBytes)
            throw new InvalidRequestException("html", $"is longer than {options.Value.MaxPageBytes} bytes.");
        return ArticleExtractor.Extract(html, url);
    }

    private Document FromPage(Submission submission, string? url, PageArticle article) =>
        Encoding.UTF8.GetByteCount(article.Text) <= options.Value.MaxTextBytes
            ? Build(submission, PageAddress.Of(url, article.CanonicalUrl), article)
            : throw new InvalidRequestException("html", $"has a text longer than {options.Value.MaxTextBytes} bytes.");

    // The page's clock, where the moment is the page's. A time in UTC, or without a zone, tells of no clock.
    private static TimeSpan? OffsetOf(PageArticle article, DateTimeOffset? published) =>
        article.PublishedAt is { } at && at == published && at.Offset != TimeSpan.Zero ? at.Offset : null;

    private Document Build(Submission submission, string? url, PageArticle article)
    {
        var hash = ContentId.Sha256(article.Text);
        var published = submission.PublishedAt ?? article.PublishedAt;
        return new Document
        {
            Workspace = submission.Workspace,
            Id = DocumentIdentity.IdOf(submission.Workspace, url, hash),
            Url = url,
            Title = submission.Title ?? article.Title,
            Text = article.Text,
            ContentHash = hash,
            Publisher = submission.Publisher ?? article.Publisher,
            Author = submission.Author ?? article.Author,
            PublishedAt = published is { } at ? Clock.Truncate(at) : null,
            PublishedOffset = submission.PublishedOffset ?? OffsetOf(article, published),
            Language = submission.Language ?? article.Language,
            Fingerprint = Shingles.Of(article.Text).Fingerprint(),
            IngestedAt = time.Now(),
            State = DocumentState.Ingested,
            Trace = TraceContext.Current,
        };
    }
}
