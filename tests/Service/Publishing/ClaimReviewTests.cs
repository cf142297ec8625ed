using System.Text.Json;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Matching;
using Verdict = FactCheck.Core.Verification.Verdict;

namespace FactCheck.Tests.Service.Publishing;

/// <summary>The ClaimReview against schema.org's own definitions, against what Google asks for, and against our own reader.</summary>
public sealed class ClaimReviewTests(PublishingHost host) : IClassFixture<PublishingHost>
{
    public static TheoryData<string> Kinds() => ["published", "sparse", "updated", "corrected", "retracted", "republished"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_version_is_schema_org_in_every_place_it_is_served(string kind)
    {
        var publication = await MakeAsync(kind);
        var alone = await GetAsync($"/claim-reviews/{publication.PublicationId}.jsonld");
        Assert.Empty(SchemaOrg.Faults(alone));
        Assert.Empty(SchemaOrg.Faults(await GetAsync("/feeds/claim-reviews-data-feed.json")));
        var line = (await GetAsync("/exports/claim-reviews.jsonl")).Split('\n').Single(line => line.Contains(publication.PublicationId, StringComparison.Ordinal));
        Assert.Equal(alone, line);
        Assert.Contains(alone, await GetAsync($"/claim-reviews/{publication.PublicationId}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@type":"ClaimReview","rating":1}""")]
    [InlineData("""{"@context":"https://schema.org","@type":"ClaimReview","reviewRating":{"@type":"Person","name":"x"}}""")]
    [InlineData("""{"@context":"https://schema.org","@type":"ClaimReview","reviewRating":5}""")]
    [InlineData("""{"@context":"https://schema.org","@type":"ClaimReview","datePublished":"1 March 2026"}""")]
    [InlineData("""{"@context":"https://schema.org","@type":"ClaimReview","itemReviewed":{"@type":"Claim","claimReviewed":"x"}}""")]
    [InlineData("""{"@context":"https://schema.org","@type":"Verdict"}""")]
    [InlineData("""{"@type":"ClaimReview","claimReviewed":"x"}""")]
    public void The_definitions_refuse_what_does_not_fit(string json) => Assert.NotEmpty(SchemaOrg.Faults(json));

    // https://developers.google.com/search/docs/appearance/structured-data/factcheck: required and recommended properties.
    [Theory]
    [InlineData(Verdict.Supported, "Supported", 5)]
    [InlineData(Verdict.Refuted, "Refuted", 1)]
    [InlineData(Verdict.NotEnoughEvidence, "Not enough evidence", null)]
    [InlineData(Verdict.ConflictingEvidence, "Conflicting evidence", null)]
    public async Task A_verdict_is_a_rating_with_a_number_only_where_one_is_honest(Verdict verdict, string name, int? value)
    {
        var publication = await host.PublishAsync(new() { Verdict = verdict });
        using var json = JsonDocument.Parse(await GetAsync($"/claim-reviews/{publication.PublicationId}.jsonld"));
        var review = json.RootElement;
        var rating = review.GetProperty("reviewRating");
        Assert.Equal(name, rating.GetProperty("alternateName").GetString());
        Assert.Equal(value, rating.TryGetProperty("ratingValue", out var number) ? number.GetInt32() : null);
        if (value is not null)
            Assert.Equal((5, 1), (rating.GetProperty("bestRating").GetInt32(), rating.GetProperty("worstRating").GetInt32()));
        Assert.Equal((publication.Url, publication.Versions[0].ClaimText), (review.GetProperty("url").GetString(), review.GetProperty("claimReviewed").GetString()));
        Assert.Equal("The <Coast> Desk", review.GetProperty("author").GetProperty("name").GetString());
        var claim = review.GetProperty("itemReviewed");
        Assert.Equal(("Person", "Ada Example"), (claim.GetProperty("author").GetProperty("@type").GetString(), claim.GetProperty("author").GetProperty("name").GetString()));
        Assert.Equal("https://news.example/ice", claim.GetProperty("firstAppearance").GetProperty("url").GetString());
        Assert.Equal("2026-02", claim.GetProperty("datePublished").GetString());
        Assert.Equal("2027-03-01T12:00:00Z", review.GetProperty("expires").GetString());
    }

    [Fact]
    public async Task A_retracted_one_has_neither_rating_nor_review_and_says_why()
    {
        var publication = await MakeAsync("retracted");
        using var json = JsonDocument.Parse(await GetAsync($"/claim-reviews/{publication.PublicationId}.jsonld"));
        var review = json.RootElement;
        Assert.False(review.TryGetProperty("reviewRating", out _));
        Assert.False(review.TryGetProperty("reviewBody", out _));
        Assert.Equal("Retracted", review.GetProperty("creativeWorkStatus").GetString());
        Assert.Equal("The quote was not real.", review.GetProperty("correction")[0].GetProperty("text").GetString());
        Assert.StartsWith("Retracted: ", review.GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_reader_of_other_people_s_fact_checks_reads_it()
    {
        var publication = await host.PublishAsync(new() { ClaimText = "Unlike any other claim </script><script>alert(1)</script>" });
        var (fromPage, _) = ClaimReviewReader.ReadPage(await GetAsync($"/claim-reviews/{publication.PublicationId}"));
        var read = Assert.Single(fromPage);
        Assert.Equal((publication.Url, publication.Versions[0].ClaimText, "Ada Example", "The <Coast> Desk", "Refuted"),
            (read.Url, read.ClaimText, read.Claimant, read.Publisher, read.Rating));
        Assert.Equal(publication.PublishTime.ToDateTimeOffset(), read.PublishedAt);
        var (fromFeed, _) = ClaimReviewReader.Read(await GetAsync("/feeds/claim-reviews-data-feed.json"));
        Assert.Contains(read, fromFeed);
    }

    private async Task<Publication> MakeAsync(string kind)
    {
        if (kind == "sparse")
            return await host.PublishAsync(new() { Claimant = null, Title = "", ArticleUrl = "", EvidenceUrl = "", Type = ClaimType.Event });
        var publication = await host.PublishAsync(new() { ClaimText = $"The harbour was {kind}." });
        var (id, eva) = (publication.PublicationId, Callers.In("default", "eva"));
        if (kind == "updated")
            await host.Publishing.UpdateClaimReviewAsync(new() { PublicationId = id, Note = "There is more." }, eva);
        if (kind == "corrected")
            await host.Publishing.CorrectClaimReviewAsync(new() { PublicationId = id, Note = "It was 2011.", Justification = "It froze in 2011, too." }, eva);
        if (kind is "retracted" or "republished")
            await host.Publishing.RetractClaimReviewAsync(new() { PublicationId = id, Note = "The quote was not real." }, eva);
        if (kind == "republished")
            await host.Publishing.PublishClaimReviewAsync(new() { ReviewTaskId = publication.ReviewTaskId, Note = "It was real." }, eva);
        return publication;
    }

    private async Task<string> GetAsync(string path)
    {
        using var response = await host.Json.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, path);
        return await response.Content.ReadAsStringAsync();
    }
}
