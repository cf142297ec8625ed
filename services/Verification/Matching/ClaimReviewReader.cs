using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.Verification.Matching;

/// <summary>A schema.org ClaimReview as somebody published it. Nothing is read into it: the rating stays in their words.</summary>
/// <param name="Url">Where it stands.</param>
/// <param name="ClaimText">The claim they checked.</param>
/// <param name="Claimant">Who made it; absent when they don't say.</param>
/// <param name="Publisher">Who checked; absent when they don't say.</param>
/// <param name="Rating">Their words; where there are only numbers, the number on their scale, as "2 of 5".</param>
/// <param name="Title">Headline; absent without one.</param>
/// <param name="PublishedAt">When; absent when they don't say or not in ISO 8601.</param>
public sealed record PublishedClaimReview(
    string Url, string ClaimText, string? Claimant, string? Publisher, string Rating, string? Title, DateTimeOffset? PublishedAt);

/// <summary>Reads ClaimReview: JSON-LD (an object, a list, a <c>@graph</c>), pages that have it, and the data feed of the Google Fact Check Tools.</summary>
/// <remarks>
/// https://schema.org/ClaimReview; the feed is a schema.org DataFeed whose elements hold one or more as <c>item</c>. Reviews lie anywhere in the
/// JSON. One without address, claim or rating, or with texts that are none, can't be shown honestly, and is counted as left out. Files of any length
/// are read by <see cref="ClaimReviewFile"/>.
/// </remarks>
public static partial class ClaimReviewReader
{
    /// <summary>The reviews in reading order, and how many were left out.</summary>
    /// <exception cref="JsonException">It is no JSON, or deeper than 64 levels.</exception>
    public static (IReadOnlyList<PublishedClaimReview> Reviews, int LeftOut) Read(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        return Read(document.RootElement);
    }

    /// <summary>How JSON is read: as people write it.</summary>
    internal static JsonDocumentOptions Options { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The reviews anywhere in a value, and how many were left out.</summary>
    internal static (IReadOnlyList<PublishedClaimReview> Reviews, int LeftOut) Read(JsonElement json)
    {
        var (reviews, leftOut) = (new List<PublishedClaimReview>(), 0);
        foreach (var found in Find(json))
            if (ToReview(found) is { } review)
                reviews.Add(review);
            else
                leftOut++;
        return (reviews, leftOut);
    }

    /// <summary>The reviews in the JSON-LD of a page. Blocks that are no JSON are passed over, since pages have all sorts of them.</summary>
    public static (IReadOnlyList<PublishedClaimReview> Reviews, int LeftOut) ReadPage(string html)
    {
        var (reviews, leftOut) = (new List<PublishedClaimReview>(), 0);
        foreach (var block in JsonLd().Matches(html).Select(match => match.Groups[1].Value))
        {
            try
            {
                var (found, without) = Read(block);
                reviews.AddRange(found);
                leftOut += without;
            }
            catch (JsonException)
            {
                // Another block may still be right.
            }
        }
        return (reviews, leftOut);
    }

    private static IEnumerable<JsonElement> Find(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Find),
        JsonValueKind.Object when IsReview(json) => [json],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Find(property.Value)),
        _ => [],
    };

    private static bool IsReview(JsonElement json) =>
        Member(json, "@type") is { } type && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsName) : IsName(type));

    // "ClaimReview", "schema:ClaimReview", "http://schema.org/ClaimReview".
    private static bool IsName(JsonElement type) => WordsOf(type)?.Split('/', ':', '#')[^1] == "ClaimReview";

    private static PublishedClaimReview? ToReview(JsonElement json) =>
        (TextOf(json, "url"), TextOf(json, "claimReviewed"), RatingOf(json)) is ({ } url, { } claim, { } rating)
        && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(url, claim, Part(json, "itemReviewed") is { } item ? NameOf(item, "author") : null, NameOf(json, "author") ?? NameOf(json, "publisher"), rating,
                TextOf(json, "name") ?? TextOf(json, "headline"), TimeOf(TextOf(json, "datePublished")))
            : null;

    private static string? RatingOf(JsonElement json)
    {
        if (Part(json, "reviewRating") is not { } rating)
            return TextOf(json, "reviewRating");
        var number = TextOf(rating, "ratingValue");
        return TextOf(rating, "alternateName") ?? TextOf(rating, "name")
            ?? (number is null ? null : TextOf(rating, "bestRating") is { } best ? $"{number} of {best}" : number);
    }

    /// <summary>The name of a person or body, which may be given as a text alone.</summary>
    private static string? NameOf(JsonElement json, string property) =>
        Part(json, property) is { } part ? TextOf(part, "name") : TextOf(json, property);

    /// <summary>The object under a name, or the first of a list of them.</summary>
    private static JsonElement? Part(JsonElement json, string property)
    {
        if (Member(json, property) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault(one => one.ValueKind == JsonValueKind.Object);
        return value.ValueKind == JsonValueKind.Object ? value : null;
    }

    private static string? TextOf(JsonElement json, string property)
    {
        if (Member(json, property) is not { } value)
            return null;
        return WordsOf(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value);
    }

    private static JsonElement? Member(JsonElement json, string property)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null; // another name beside it holds half of a surrogate pair
        }
    }

    /// <summary>A text or number as it is written; null for anything else, as a text with half of a surrogate pair.</summary>
    private static string? WordsOf(JsonElement value)
    {
        try
        {
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim(),
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            };
            return text.Length > 0 ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', ..] ? time : null;

    [GeneratedRegex("""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json["']?[^>]*>(.*?)</script\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex JsonLd();
}
