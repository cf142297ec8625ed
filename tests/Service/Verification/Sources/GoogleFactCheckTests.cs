using FactCheck.Core.Verification;

namespace FactCheck.Tests.Service.Verification.Sources;

/// <summary>Answers in the shapes of https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search.</summary>
public sealed class GoogleFactCheckTests
{
    private const string Path = "/v1alpha1/claims:search";

    private static Dictionary<string, string> Settings => new()
    {
        ["GoogleFactCheck:Key"] = "secret-key",
        ["GoogleFactCheck:Address"] = "{stub}" + Path,
        ["GoogleFactCheck:AllowPrivateAddress"] = "true",
        ["GoogleFactCheck:RetryDelay"] = "00:00:00.001",
        ["GoogleFactCheck:RequestsPerSecond"] = "1000",
        ["GoogleFactCheck:Language"] = "en",
    };

    [Fact]
    public async Task Published_fact_checks_are_stored_with_their_rating_as_they_wrote_it()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, """
            {
              "claims": [
                {
                  "text": "A thousand homes were flooded in Oldford.",
                  "claimant": "A post",
                  "claimDate": "2023-10-10T00:00:00Z",
                  "claimReview": [
                    {
                      "publisher": {"name": "Example Checkers", "site": "checkers.example"},
                      "url": "https://checkers.example/oldford",
                      "title": "No, it was 340",
                      "reviewDate": "2023-10-14T10:00:00Z",
                      "textualRating": "Mostly false",
                      "languageCode": "en"
                    },
                    {"publisher": {"site": "other.example"}, "url": "https://other.example/1", "textualRating": "Wrong"}
                  ]
                },
                {"text": "Nobody checked this."},
                {"text": "No rating.", "claimReview": [{"url": "https://checkers.example/2"}]},
                {"text": "No web address.", "claimReview": [{"url": "javascript:alert(1)", "textualRating": "False"}]}
              ],
              "nextPageToken": "CAo"
            }
            """);
        var asked = await outside.AskAsync();
        Assert.Equal(("google-fact-check", SourceOutcome.Answered, 2, false), (asked.Source, asked.Outcome, asked.Count, asked.FromCache));
        Assert.Equal("2 without claim, address or rating", asked.Detail);
        Assert.Empty(outside.Store.Passages);
        var check = outside.Store.FactChecks.First();
        Assert.Equal(("Mostly false", "Example Checkers", "A post", "No, it was 340"), (check.Rating, check.Publisher, check.Claimant, check.Title));
        Assert.Equal(new DateTimeOffset(2023, 10, 14, 10, 0, 0, TimeSpan.Zero), check.PublishedAt);
        Assert.Equal("other.example", outside.Store.FactChecks.Last().Publisher);
    }

    [Fact]
    public async Task The_key_goes_in_a_header_and_who_asks_is_said()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, "{}");
        Assert.Equal(0, (await outside.AskAsync()).Count);
        var (path, headers) = Assert.Single(outside.Stub.Requests);
        Assert.Equal(Path + "?query=More%20than%20300%20homes%20were%20flooded%20in%20Oldford.&pageSize=10&languageCode=en", path);
        Assert.Equal("secret-key", headers["X-Goog-Api-Key"]);
        Assert.Matches(@"^FactCheck/[\d.]+ \(desk@factcheck\.example\)$", headers.UserAgent.ToString());
    }

    [Fact]
    public async Task Nothing_found_is_an_answer()
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, "{}");
        var asked = await outside.AskAsync();
        Assert.Equal((SourceOutcome.Answered, 0, (string?)null), (asked.Outcome, asked.Count, asked.Detail));
    }

    [Theory]
    [InlineData("", SourceOutcome.Malformed)]
    [InlineData("<html>busy</html>", SourceOutcome.Malformed)]
    [InlineData("{\"claims\": [", SourceOutcome.Malformed)]
    [InlineData("[]", SourceOutcome.Malformed)]
    [InlineData("{\"claims\": {}}", SourceOutcome.Malformed)]
    [InlineData("{\"claims\": [{\"text\": \"\\ud800\", \"claimReview\": [{}]}]}", SourceOutcome.Malformed)]
    public async Task An_answer_of_another_form_is_no_evidence_of_absence(string body, SourceOutcome outcome)
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, body);
        Assert.Equal(outcome, (await outside.AskAsync()).Outcome);
        Assert.Empty(outside.Store.FactChecks);
    }

    // {"error": {"code": 403, "message": …, "status": "PERMISSION_DENIED"}} is the error form of Google's APIs.
    [Theory]
    [InlineData(400, SourceOutcome.Refused)]
    [InlineData(403, SourceOutcome.Refused)]
    [InlineData(429, SourceOutcome.RateLimited)]
    [InlineData(500, SourceOutcome.Unreachable)]
    [InlineData(503, SourceOutcome.Unreachable)]
    public async Task An_error_is_told_by_its_kind_and_its_words_are_not(int status, SourceOutcome outcome)
    {
        await using var outside = await Outside.StartAsync(Settings);
        outside.Stub.Json(Path, """{"error": {"code": 400, "message": "API key not valid: secret-key", "status": "INVALID_ARGUMENT"}}""", status);
        var asked = await outside.AskAsync();
        Assert.Equal((outcome, $"HTTP {status}"), (asked.Outcome, asked.Detail));
        Assert.DoesNotContain(outside.Logs.Lines, line => line.Contains("secret-key", StringComparison.Ordinal));
    }
}
