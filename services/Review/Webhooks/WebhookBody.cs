using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Core.Publishing;
using FactCheck.Review.Publishing;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Webhooks;

/// <summary>What a delivery says: which publication, what happened to it, and the ClaimReview as of that version.</summary>
internal sealed class WebhookBody(ClaimReviewJson claimReview, PublicAddresses addresses, IOptions<WebhookOptions> options)
{
    /// <summary>The body for this version.</summary>
    internal string Of(Publication publication, PublicationVersion version)
    {
        var data = new JsonObject
        {
            ["publication_id"] = publication.Id.Value,
            ["review_task_id"] = publication.TaskId.Value,
            ["version"] = version.Number,
            ["latest_version"] = publication.Current.Number, // a late delivery may be behind
            ["kind"] = version.Kind.ToString(),
            ["note"] = version.Note,
            ["url"] = addresses.PageOf(publication.Id),
            ["claim_review_url"] = addresses.JsonLdOf(publication.Id),
            ["claim_review"] = claimReview.Of(publication, version),
        };
        if (publication.BlankedAt is { } blankedAt)
            data["person_removed"] = PublishedText.Iso(blankedAt); // what was delivered before then should be replaced
        var body = new JsonObject
        {
            ["type"] = $"claim_review.{version.Kind.ToString().ToLowerInvariant()}",
            ["timestamp"] = PublishedText.Iso(version.At),
            ["data"] = data,
        };
        var text = body.ToJsonString(ClaimReviewJson.Encoding);
        if (Encoding.UTF8.GetByteCount(text) <= options.Value.MaxBodyBytes)
            return text;
        data.Remove("claim_review");
        return body.ToJsonString(ClaimReviewJson.Encoding);
    }
}
