using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Tests.Evaluation.Batch;

/// <summary>The fields that other people's programs read.</summary>
public sealed class ArticleVerbTests
{
    private static readonly Engines Rules = new(useModels: false);

    [Fact]
    public void A_page_answers_with_the_fields_of_the_contract()
    {
        var answer = Answer("""
            {"id":1,"url":"https://example.org/a","html":"<html lang=en><head><title>Ferries</title><meta name=author content='A. Writer'><meta property=og:site_name content='Example Post'><meta name=date content='2023-10-30T09:15:00+01:00'></head><body><p>The ferry was late on Monday, and then it was full.</p></body></html>"}
            """);
        Assert.Equal(["title", "text", "author", "publisher", "published_at", "language"], answer.Select(field => field.Key));
        Assert.Equal(["Ferries", "The ferry was late on Monday, and then it was full.", "A. Writer", "Example Post", "2023-10-30", "en"],
            answer.Select(field => (string?)field.Value));
    }

    [Fact]
    public void What_is_not_known_is_left_out() =>
        Assert.Equal(["text"], Answer("""{"id":1,"html":"<p>Late again.</p>"}""").Select(field => field.Key));

    [Theory]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":1,"html":""}""")]
    [InlineData("""{"id":1,"html":"<p></p>"}""")]
    [InlineData("""{"id":1,"html":"<p>x","url":"example"}""")]
    public void A_line_that_cannot_be_read_says_so(string line) => Assert.Throws<InputException>(() => Answer(line));

    private static System.Text.Json.Nodes.JsonObject Answer(string line) =>
        ArticleVerb.Create(Rules).Answer(BatchLine.Parse(line), TestContext.Current.CancellationToken);
}
