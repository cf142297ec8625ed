using System.Text.Json;
using FactCheck.Verification.Matching;

namespace FactCheck.Tests.Unit.Verification.Matching;

public sealed class ClaimReviewReaderTests
{
    private const string Review = """
        {
          "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://check.example/mayor-pay", "datePublished": "2022-11-03",
          "claimReviewed": "The mayor doubled her salary.", "name": "Did the mayor double her pay?",
          "author": { "@type": "Organization", "name": "Example Check", "url": "https://check.example" },
          "itemReviewed": { "@type": "Claim", "author": { "@type": "Person", "name": "Jo Marsh" }, "datePublished": "2022-10-30" },
          "reviewRating": { "@type": "Rating", "ratingValue": "2", "bestRating": "5", "worstRating": "1", "alternateName": "Mostly false" }
        }
        """;

    [Fact]
    public void A_review_is_read_as_it_is_written()
    {
        var (reviews, leftOut) = ClaimReviewReader.Read(Review);
        Assert.Equal(
            new("https://check.example/mayor-pay", "The mayor doubled her salary.", "Jo Marsh", "Example Check", "Mostly false", "Did the mayor double her pay?",
                new DateTimeOffset(2022, 11, 3, 0, 0, 0, TimeSpan.Zero)),
            Assert.Single(reviews));
        Assert.Equal(0, leftOut);
    }

    [Fact]
    public void The_data_feed_holds_reviews_in_its_items()
    {
        var feed = $$"""
            { "@context": "http://schema.org", "@type": "DataFeed", "dateModified": "2023-01-01", "dataFeedElement": [
              { "@type": "DataFeedItem", "dateCreated": "2022-11-03", "url": "https://check.example/mayor-pay", "item": [ {{Review}} ] },
              { "@type": "DataFeedItem", "item": [ {{Review.Replace("mayor-pay", "second", StringComparison.Ordinal)}}, {{Review.Replace("mayor-pay", "third", StringComparison.Ordinal)}} ] },
              { "@type": "DataFeedItem", "item": null } ] }
            """;
        Assert.Equal(["mayor-pay", "second", "third"], ClaimReviewReader.Read(feed).Reviews.Select(review => review.Url.Split('/')[^1]));
    }

    [Theory]
    [InlineData("""{ "@graph": [ { "@type": "WebPage" }, REVIEW ] }""")]
    [InlineData("[ REVIEW ]")]
    [InlineData("""{ "@type": "NewsArticle", "review": REVIEW }""")]
    public void A_review_lies_anywhere_in_the_json(string around) =>
        Assert.Single(ClaimReviewReader.Read(around.Replace("REVIEW", Review, StringComparison.Ordinal)).Reviews);

    [Theory]
    [InlineData("\"ClaimReview\"", "[\"Review\", \"ClaimReview\"]")]
    [InlineData("\"ClaimReview\"", "\"http://schema.org/ClaimReview\"")]
    [InlineData("\"author\": { \"@type\": \"Organization\", \"name\": \"Example Check\", \"url\": \"https://check.example\" }", "\"publisher\": [ { \"name\": \"Example Check\" } ]")]
    [InlineData("\"author\": { \"@type\": \"Person\", \"name\": \"Jo Marsh\" }", "\"author\": [ { \"name\": \"Jo Marsh\" }, { \"name\": \"Another\" } ]")]
    public void Other_ways_to_write_it_mean_the_same(string usual, string other)
    {
        Assert.Contains(usual, Review, StringComparison.Ordinal);
        Assert.Equal(ClaimReviewReader.Read(Review).Reviews, ClaimReviewReader.Read(Review.Replace(usual, other, StringComparison.Ordinal)).Reviews);
    }

    [Theory]
    [InlineData("\"@type\": \"Claim\"", "\"@type\": \"CreativeWork\"")]
    [InlineData("\"@type\": \"Claim\"", "\"@type\": [\"Thing\", \"Claim\"], \"appearance\": [{\"url\": \"https://x.example\"}]")]
    [InlineData("{ \"@type\": \"Person\", \"name\": \"Jo Marsh\" }", "\"Jo Marsh\"")]
    [InlineData("{ \"@type\": \"Person\", \"name\": \"Jo Marsh\" }", "[\"Jo Marsh\", \"Another\"]")]
    [InlineData("{ \"@type\": \"Organization\", \"name\": \"Example Check\", \"url\": \"https://check.example\" }", "[ \"Example Check\" ]")]
    [InlineData("{ \"@type\": \"Rating\", \"ratingValue\": \"2\", \"bestRating\": \"5\", \"worstRating\": \"1\", \"alternateName\": \"Mostly false\" }", "\"Mostly false\"")]
    [InlineData("\"2022-11-03\"", "\"2022-11-03T02:00:00+02:00\"")]
    [InlineData("\"2022-11-03\"", "\"2022-11-02T19:00:00-05:00\"")]
    [InlineData("\"ClaimReview\"", "\"schema:ClaimReview\"")]
    public void Still_other_ways_mean_the_same(string usual, string other) => Other_ways_to_write_it_mean_the_same(usual, other);

    [Theory]
    [InlineData("\"The mayor doubled her salary.\"", "\"The mayor \\ud800\"")]
    [InlineData("\"url\": \"https://check.example/mayor-pay\"", "\"url\": [5, {}]")]
    [InlineData("\"url\": \"https://check.example/mayor-pay\"", "\"url\": \"mayor-pay\"")]
    [InlineData("{ \"@type\": \"Rating\", \"ratingValue\": \"2\", \"bestRating\": \"5\", \"worstRating\": \"1\", \"alternateName\": \"Mostly false\" }", "{}")]
    public void One_that_is_broken_inside_is_counted_and_its_neighbours_are_read(string usual, string broken)
    {
        var other = Review.Replace("mayor-pay", "other", StringComparison.Ordinal);
        Assert.Contains(usual, Review, StringComparison.Ordinal);
        var (reviews, leftOut) = ClaimReviewReader.Read($"[{Review.Replace(usual, broken, StringComparison.Ordinal)}, 7, null, \"x\", {{\"@type\": 5}}, {{\"@type\": \"\\ud800\"}}, {other}]");
        Assert.Equal(["https://check.example/other"], reviews.Select(review => review.Url));
        Assert.Equal(1, leftOut);
    }

    [Fact]
    public void A_rating_of_numbers_alone_keeps_its_scale() =>
        Assert.Equal("2 of 5", ClaimReviewReader.Read(Review.Replace(", \"alternateName\": \"Mostly false\"", "", StringComparison.Ordinal)).Reviews[0].Rating);

    [Theory]
    [InlineData("\"claimReviewed\"")]
    [InlineData("\"url\": \"https://check.example/mayor-pay\"")]
    [InlineData("\"reviewRating\"")]
    public void A_review_without_what_makes_it_one_is_left_out_and_counted(string field)
    {
        var (reviews, leftOut) = ClaimReviewReader.Read(Review.Replace(field, field.Replace("\"url\": \"https", "\"url\": \"javascript", StringComparison.Ordinal).Replace("\"claimReviewed\"", "\"x\"", StringComparison.Ordinal).Replace("\"reviewRating\"", "\"y\"", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(reviews);
        Assert.Equal(1, leftOut);
    }

    [Fact]
    public void A_date_that_is_none_is_absent_not_guessed() =>
        Assert.Null(ClaimReviewReader.Read(Review.Replace("\"2022-11-03\"", "\"last Thursday\"", StringComparison.Ordinal)).Reviews[0].PublishedAt);

    [Fact]
    public void A_page_gives_the_reviews_of_its_json_ld_and_nothing_else()
    {
        var page = $"""
            <html><head><script>var x = "ClaimReview";</script>
            <script type="application/ld+json">this is no JSON</script>
            <script data-x=1 type='application/ld+json' class="y">{Review}</script></head><body>The mayor doubled her salary.</body></html>
            """;
        Assert.Single(ClaimReviewReader.ReadPage(page).Reviews);
    }

    [Fact]
    public void What_is_no_json_is_refused() => Assert.ThrowsAny<JsonException>(() => ClaimReviewReader.Read("<html>"));
}
