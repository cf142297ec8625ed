using System.Globalization;
using System.Text;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Publishing;

namespace FactCheck.Review.Publishing;

/// <summary>Everything that is published, for spreadsheets and programs, written as it is read: the whole is never in memory.</summary>
internal sealed class PublicationExport(IPublicationStore publications, ClaimReviewJson json, PublicationFeeds feeds, Ratings ratings, PublicAddresses addresses)
{
    private static readonly string[] Columns =
    [
        "publication_id", "url", "kind", "version", "rating", "rating_value", "claim", "claimant", "claim_date", "appeared_at", "appeared_in", "justification",
        "evidence", "reviewer", "approved_by", "published", "modified", "expires", "note",
    ];

    /// <summary>One row for each publication as it is now, last changed first, below a row of names.</summary>
    internal async Task WriteCsvAsync(WorkspaceId workspace, Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await text.WriteAsync(CsvText.Row(Columns).AsMemory(), cancellation);
        await foreach (var publication in AllAsync(workspace, cancellation))
            await text.WriteAsync(CsvText.Row(Cells(publication)).AsMemory(), cancellation);
    }

    /// <summary>One ClaimReview in a line for each publication, last changed first.</summary>
    internal async Task WriteJsonLinesAsync(WorkspaceId workspace, Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await foreach (var publication in AllAsync(workspace, cancellation))
            await text.WriteAsync($"{json.TextOf(publication)}\n".AsMemory(), cancellation);
    }

    /// <summary>The data feed of all publications, last changed first: who reads it asks for no second page.</summary>
    internal async Task WriteDataFeedAsync(WorkspaceId workspace, Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var isFirst = true;
        await foreach (var publication in AllAsync(workspace, cancellation))
        {
            await text.WriteAsync((isFirst ? HeadOf(publication.ModifiedAt) : ",").AsMemory(), cancellation);
            await text.WriteAsync(feeds.DataFeedItem(publication).ToJsonString(ClaimReviewJson.Encoding).AsMemory(), cancellation);
            isFirst = false;
        }
        await text.WriteAsync($"{(isFirst ? HeadOf(null) : "")}]}}".AsMemory(), cancellation);
    }

    // Up to where the elements go, which are not known yet.
    private string HeadOf(DateTimeOffset? modified) => $"{feeds.DataFeed(modified).ToJsonString(ClaimReviewJson.Encoding)[..^1]},\"dataFeedElement\":[";

    private async IAsyncEnumerable<Publication> AllAsync(WorkspaceId workspace, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var token = "";
        do
        {
            var page = await publications.ListAsync(new() { Workspace = workspace }, new(PageRequest.MaxSize, token), cancellation);
            foreach (var publication in page.Items)
                yield return publication;
            token = page.NextPageToken;
        }
        while (token.Length > 0);
    }

    private string?[] Cells(Publication publication)
    {
        var current = publication.Current;
        var rating = ratings.Of(current.Verdict);
        var isRetracted = current.Kind == PublicationKind.Retracted;
        return
        [
            publication.Id.Value,
            addresses.PageOf(publication.Id),
            current.Kind.ToString(),
            current.Number.ToString(CultureInfo.InvariantCulture),
            isRetracted ? null : rating.Name,
            isRetracted ? null : rating.Value?.ToString(CultureInfo.InvariantCulture),
            current.ClaimText,
            current.Claimant,
            current.ClaimDate,
            string.Join(' ', current.Appearances.Select(appearance => appearance.Url).OfType<string>()),
            string.Join("; ", current.Appearances.Select(appearance => appearance.Publisher).OfType<string>()),
            isRetracted ? null : current.Justification,
            string.Join(' ', current.Citations.Select(citation => citation.Url).OfType<string>()),
            current.Reviewer,
            current.ApprovedBy,
            PublishedText.Iso(publication.PublishedAt),
            PublishedText.Iso(publication.ModifiedAt),
            current.ExpiresAt is { } end ? PublishedText.Iso(end) : null,
            current.Note,
        ];
    }
}
