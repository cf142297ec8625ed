using System.Text.Json.Nodes;
using FactCheck.Core.Publishing;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>One page of a feed, as the text that is sent.</summary>
/// <param name="Publications">Last changed first.</param>
/// <param name="SelfUrl">Of this page.</param>
/// <param name="NextUrl">Of the page with older ones; null on the last.</param>
internal sealed record FeedPage(IReadOnlyList<Publication> Publications, string SelfUrl, string? NextUrl);

/// <summary>Publications as feeds in JSON. A correction, an update or a retraction moves its item to the front.</summary>
internal sealed class PublicationFeeds(ClaimReviewJson json, Ratings ratings, PublicAddresses addresses, IOptions<PublishingOptions> options)
{
    /// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); what it has no field for is in <c>_factcheck</c>.</summary>
    internal string JsonFeed(FeedPage page)
    {
        var feed = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = $"{options.Value.OrganizationName}: fact-checks",
            ["home_page_url"] = addresses.Home,
            ["feed_url"] = page.SelfUrl,
            ["language"] = options.Value.Language,
            ["authors"] = Authors(),
            ["items"] = new JsonArray([.. page.Publications.Select(Item)]),
        };
        if (page.NextUrl is not null)
            feed["next_url"] = page.NextUrl;
        return feed.ToJsonString(ClaimReviewJson.Encoding);
    }

    /// <summary>The head of the data feed that the Google Fact Check Tools and Data Commons read: a schema.org DataFeed of ClaimReviews, without its elements.</summary>
    /// <param name="modified">When the last change was; null where nothing is published.</param>
    internal JsonObject DataFeed(DateTimeOffset? modified)
    {
        var feed = new JsonObject
        {
            ["@context"] = ClaimReviewJson.Context,
            ["@type"] = "DataFeed",
            ["name"] = $"{options.Value.OrganizationName}: fact-checks",
            ["url"] = addresses.Of("feeds/claim-reviews-data-feed.json"),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = options.Value.OrganizationName, ["url"] = addresses.Organization },
        };
        if (modified is { } at)
            feed["dateModified"] = PublishedText.Iso(at);
        return feed;
    }

    /// <summary>One publication in the data feed. A retracted one says <c>dateDeleted</c>, and its review carries no rating.</summary>
    internal JsonObject DataFeedItem(Publication publication)
    {
        var element = new JsonObject
        {
            ["@type"] = "DataFeedItem",
            ["dateCreated"] = PublishedText.Iso(publication.PublishedAt),
            ["dateModified"] = PublishedText.Iso(publication.ModifiedAt),
            ["item"] = new JsonArray(json.Of(publication)),
        };
        if (publication.Current.Kind == PublicationKind.Retracted)
            element["dateDeleted"] = PublishedText.Iso(publication.Current.At);
        return element;
    }

    private JsonObject Item(Publication publication)
    {
        var current = publication.Current;
        var rating = ratings.Of(current.Verdict);
        var isRetracted = current.Kind == PublicationKind.Retracted;
        var item = new JsonObject
        {
            ["id"] = addresses.PageOf(publication.Id),
            ["url"] = addresses.PageOf(publication.Id),
            ["title"] = PublishedText.Heading(current, rating.Name),
            ["content_text"] = PublishedText.Notice(current) is { } notice
                ? isRetracted ? notice : $"{notice}\n\n{current.Justification}"
                : current.Justification,
            ["date_published"] = PublishedText.Iso(publication.PublishedAt),
            ["date_modified"] = PublishedText.Iso(publication.ModifiedAt),
            ["authors"] = Authors(),
            ["tags"] = isRetracted ? new JsonArray("Retracted") : new JsonArray(rating.Name),
            ["_factcheck"] = Extension(publication, rating),
        };
        if (PublishedText.WebAddress(current.FirstAppearance?.Url) is { } url)
            item["external_url"] = url;
        return item;
    }

    private JsonObject Extension(Publication publication, VerdictRating rating)
    {
        var current = publication.Current;
        var extension = new JsonObject
        {
            ["publication_id"] = publication.Id.Value,
            ["version"] = current.Number,
            ["kind"] = current.Kind.ToString(),
            ["verdict"] = rating.Name,
            ["claim"] = current.ClaimText,
            ["claim_review_url"] = addresses.JsonLdOf(publication.Id),
            ["history"] = new JsonArray([.. publication.Versions.Select(version => new JsonObject
            {
                ["version"] = version.Number,
                ["kind"] = version.Kind.ToString(),
                ["date"] = PublishedText.Iso(version.At),
                ["note"] = version.Note,
            })]),
        };
        if (current.Claimant is not null)
            extension["claimant"] = current.Claimant;
        if (current.Note is not null)
            extension["note"] = current.Note;
        if (current.ExpiresAt is { } end)
            extension["expires"] = PublishedText.Iso(end);
        return extension;
    }

    private JsonArray Authors() => new(new JsonObject { ["name"] = options.Value.OrganizationName, ["url"] = addresses.Organization });
}
