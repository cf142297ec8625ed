using System.Globalization;
using System.Text.Json;

namespace FactCheck.Verification.Sources;

/// <summary>Fact-checks that others published, from the Google Fact Check Tools API, method <c>claims.search</c>.</summary>
/// <remarks>
/// Shapes as documented at https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search: <c>claims[]</c> with
/// <c>text</c>, <c>claimant</c>, <c>claimDate</c> and <c>claimReview[]</c> (<c>publisher.name</c>, <c>publisher.site</c>, <c>url</c>, <c>title</c>,
/// <c>reviewDate</c>, <c>textualRating</c>, <c>languageCode</c>); nothing found is <c>{}</c>. The key goes in the header <c>X-Goog-Api-Key</c>.
/// </remarks>
internal sealed class GoogleFactCheckSource(SourceAnswers answers, GoogleFactCheckOptions options) : IEvidenceSource
{
    private const int MaxQuery = 500;
    private const int MaxClaim = 5_000;

    public string Name => ConfiguredSources.Google;

    public async Task<SourceFindings> SearchAsync(SourceQuery query, CancellationToken cancellation)
    {
        var address = $"{options.Address}?query={Uri.EscapeDataString(SourceText.Cut(query.Claim, MaxQuery))}&pageSize={options.MaxResults.ToString(CultureInfo.InvariantCulture)}"
            + (options.Language is { Length: > 0 } language ? $"&languageCode={Uri.EscapeDataString(language)}" : "");
        using var answer = await answers.GetJsonAsync(new Uri(address), request => request.Headers.TryAddWithoutValidation("X-Goog-Api-Key", options.Key), cancellation);
        var root = answer.RootElement;
        var claims = root.Member("claims");
        if (root.ValueKind != JsonValueKind.Object || claims.ValueKind is not (JsonValueKind.Array or JsonValueKind.Undefined))
            throw new JsonException("No list of claims.");
        var (found, left) = (new List<FoundFactCheck>(), 0);
        foreach (var checkedClaim in claims.Items())
        {
            foreach (var review in checkedClaim.Member("claimReview").Items())
            {
                // Without them it says nothing that could be shown.
                if (checkedClaim.Member("text").Text() is { Length: <= MaxClaim } text && review.Member("url").Address() is { } url && review.Member("textualRating").Name() is { } rating)
                    found.Add(new(url, text, checkedClaim.Member("claimant").Name(), PublisherOf(review.Member("publisher")), rating,
                        review.Member("title").Name(), review.Member("reviewDate").Time()));
                else
                    left++;
            }
        }
        return new([], found, left == 0 ? null : $"{left} without claim, address or rating");
    }

    private static string? PublisherOf(JsonElement publisher) => publisher.Member("name").Name() ?? publisher.Member("site").Name();
}
