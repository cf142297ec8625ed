using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>Publications as schema.org ClaimReview, in JSON-LD.</summary>
/// <remarks>
/// Vocabulary: https://schema.org/ClaimReview; what Google asks for: https://developers.google.com/search/docs/appearance/structured-data/factcheck.
/// A retracted one keeps the claim and says why it was taken back, but carries neither rating nor review.
/// </remarks>
internal sealed class ClaimReviewJson(Ratings ratings, PublicAddresses addresses, IOptions<PublishingOptions> options)
{
    internal const string Context = "https://schema.org";

    /// <summary>Letters of every language as they are; everything that means something in HTML (&lt;, &gt;, &amp;, quotes) escaped, so it may stand in a page.</summary>
    internal static JsonSerializerOptions Encoding { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What holds now, as JSON text.</summary>
    internal string TextOf(Publication publication) => Of(publication).ToJsonString(Encoding);

    /// <summary>What holds now.</summary>
    internal JsonObject Of(Publication publication) => Of(publication, publication.Current);

    /// <summary>What held with this version.</summary>
    internal JsonObject Of(Publication publication, PublicationVersion version)
    {
        var page = addresses.PageOf(publication.Id);
        var isRetracted = version.Kind == PublicationKind.Retracted;
        var rating = ratings.Of(version.Verdict);
        var history = publication.Versions.Where(other => other.Number <= version.Number).ToList();
        var review = new JsonObject { ["@context"] = Context, ["@type"] = "ClaimReview", ["@id"] = page, ["url"] = page };
        Put(review, "headline", isRetracted ? $"Retracted: {version.ClaimText}" : $"{rating.Name}: {version.ClaimText}");
        Put(review, "inLanguage", options.Value.Language);
        Put(review, "datePublished", Time(publication.PublishedAt));
        Put(review, "dateModified", Time(version.At));
        Put(review, "expires", Time(version.ExpiresAt));
        Put(review, "version", version.Number);
        Put(review, "creativeWorkStatus", version.Kind.ToString());
        review["author"] = Organization();
        review["publisher"] = Organization();
        Put(review, "contributor", Person(version.Reviewer));
        Put(review, "editor", Person(version.ApprovedBy));
        Put(review, "claimReviewed", version.ClaimText);
        review["itemReviewed"] = Claim(version);
        Put(review, "correction", List(history.Where(other => other.Kind is PublicationKind.Corrected or PublicationKind.Retracted).Select(Correction)));
        if (isRetracted)
            return review;
        review["reviewRating"] = Rating(rating);
        Put(review, "reviewBody", version.Justification);
        Put(review, "citation", List(version.Citations.Select(Citation)));
        return review;
    }

    private JsonObject Organization() => new()
    {
        ["@type"] = "Organization",
        ["name"] = options.Value.OrganizationName,
        ["url"] = addresses.Organization,
    };

    private static JsonObject Rating(VerdictRating rating)
    {
        var json = new JsonObject { ["@type"] = "Rating", ["alternateName"] = rating.Name };
        if (rating.Value is { } value)
            (json["ratingValue"], json["bestRating"], json["worstRating"]) = (value, Ratings.Best, Ratings.Worst);
        return json;
    }

    private static JsonObject Claim(PublicationVersion version)
    {
        var json = new JsonObject { ["@type"] = "Claim" };
        Put(json, "text", version.ClaimText);
        if (version.Claimant is { } claimant && claimant != AuditChain.Erased)
            json["author"] = new JsonObject { ["@type"] = ClaimantKind.Of(claimant), ["name"] = claimant };
        // A period is no schema.org Date.
        Put(json, "datePublished", version.ClaimDate is { } date && !date.Contains('/', StringComparison.Ordinal) ? date : null);
        var appearances = version.Appearances.Where(appearance => appearance != new ClaimAppearance(null, null, null, null)).ToList();
        if (appearances.Count > 0)
            json["firstAppearance"] = Appearance(appearances[0]);
        Put(json, "appearance", List(appearances.Skip(1).Select(Appearance)));
        return json;
    }

    private static JsonObject Appearance(ClaimAppearance appearance)
    {
        var json = new JsonObject { ["@type"] = "CreativeWork" };
        Put(json, "url", appearance.Url);
        Put(json, "headline", appearance.Title);
        if (appearance.Publisher is { } publisher)
            json["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
        Put(json, "datePublished", Time(appearance.PublishedAt));
        return json;
    }

    private static JsonObject Citation(Citation citation)
    {
        var json = Appearance(new(citation.Url, null, citation.Publisher, citation.PublishedAt));
        Put(json, "text", citation.Quote);
        return json;
    }

    private static JsonObject Correction(PublicationVersion version)
    {
        var json = new JsonObject { ["@type"] = "CorrectionComment" };
        Put(json, "text", version.Note);
        Put(json, "dateCreated", Time(version.At));
        return json;
    }

    private static JsonObject? Person(string? name) => name is null ? null : new() { ["@type"] = "Person", ["name"] = name };

    private static JsonArray? List(IEnumerable<JsonObject> items)
    {
        var list = new JsonArray([.. items]);
        return list.Count == 0 ? null : list;
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static string Time(DateTimeOffset time) => PublishedText.Iso(time);

    private static string? Time(DateTimeOffset? time) => time is { } value ? Time(value) : null;
}
