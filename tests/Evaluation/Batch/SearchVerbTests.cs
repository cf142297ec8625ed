using System.Text.Json.Nodes;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Tests.Evaluation.Batch;

/// <summary>The fields that other people's programs read.</summary>
public sealed class SearchVerbTests : IDisposable
{
    private readonly string _corpus = Path.GetTempFileName();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_search_answers_with_ids_and_scores_best_first(bool useModels)
    {
        File.WriteAllText(_corpus, """
            {"id":"a","text":"The bridge over the river Orm cost 12 million euros.","published":"2021-05-01"}
            {"id":7,"title":"Bridges","text":"A second bridge over the river Orm opened in 2022.","published":"2022-06"}
            {"id":"c","text":"The price of bread rose.","unknown":1}
            """);
        using var engines = new Engines(useModels);
        var answer = Answer(SearchVerb.Create(engines, _corpus, 20), """{"id":1,"query":"The Orm bridge cost 12 million euros","as_of":"2021-12-31"}""");
        var ranking = answer["ranking"]!.AsArray();
        // A number stays one.
        Assert.Equal(["\"a\"", "7"], ranking.Select(hit => hit!["id"]!.ToJsonString()));
        Assert.Equal(ranking.Select(hit => (double)hit!["score"]!).OrderDescending(), ranking.Select(hit => (double)hit!["score"]!));
        Assert.All(ranking, hit => Assert.Equal(["id", "score"], hit!.AsObject().Select(field => field.Key)));
    }

    [Fact]
    public void A_title_tells_what_its_passage_is_about()
    {
        File.WriteAllText(_corpus, """
            {"id":"bakery","title":"Bakery burns in Elmport","text":"The fire began in the kitchen and 12 people were hurt."}
            {"id":"ferry","title":"Ferry burns near Elmport","text":"The fire began in the kitchen and 12 people were hurt."}
            """);
        using var engines = new Engines(useModels: true);
        Assert.Equal("ferry", (string?)Answer(SearchVerb.Create(engines, _corpus, 2), """{"query":"A fire on board a ship hurt 12 people"}""")["ranking"]![0]!["id"]);
    }

    [Fact]
    public void At_most_so_many_are_given()
    {
        File.WriteAllLines(_corpus, Enumerable.Range(0, 50).Select(i => $$"""{"id":"{{i}}","text":"Bridge number {{i}} is closed."}"""));
        using var engines = new Engines(useModels: false);
        Assert.Equal(3, Answer(SearchVerb.Create(engines, _corpus, 3), """{"query":"bridge closed"}""")["ranking"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_match_answers_with_the_fields_of_the_contract(bool useModels)
    {
        File.WriteAllText(_corpus, """
            {"id":"a","claim":"The bridge over the river Orm cost 12 million euros.","title":"How much was the bridge?"}
            {"id":"b","claim":"The price of bread rose by 4 percent."}
            """);
        using var engines = new Engines(useModels);
        var match = Answer(MatchVerb.Create(engines, _corpus, 20, TestContext.Current.CancellationToken), """{"id":1,"text":"The bridge over the river Orm cost 12 million euros"}""")["ranking"]![0]!.AsObject();
        Assert.Equal(["id", "score", "same", "why"], match.Select(field => field.Key));
        Assert.Equal("a", (string?)match["id"]);
        Assert.NotEmpty((string?)match["why"] ?? "");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_id_that_two_lines_share_is_ranked_once_at_its_best_place(bool useModels)
    {
        File.WriteAllText(_corpus, """
            {"id":"a","text":"The price of bread rose.","claim":"The price of bread rose."}
            {"id":"a","text":"The bridge over the river Orm cost 12 million euros.","claim":"The bridge over the river Orm cost 12 million euros."}
            {"id":"b","text":"The bridge over the river Orm is closed.","claim":"The bridge over the river Orm is closed."}
            """);
        using var engines = new Engines(useModels);
        const string line = """{"query":"The Orm bridge and the price of bread","text":"The Orm bridge and the price of bread"}""";
        foreach (var verb in (BatchVerb[])[SearchVerb.Create(engines, _corpus, 2), MatchVerb.Create(engines, _corpus, 2, TestContext.Current.CancellationToken)])
            Assert.Equal(["a", "b"], Answer(verb, line)["ranking"]!.AsArray().Select(hit => (string?)hit!["id"]));
    }

    [Fact]
    public void A_corpus_may_be_empty_and_its_passages_may_have_a_title_only()
    {
        using var engines = new Engines(useModels: false);
        File.WriteAllText(_corpus, "");
        Assert.Empty(Answer(SearchVerb.Create(engines, _corpus, 20), """{"query":"bridge"}""")["ranking"]!.AsArray());
        Assert.Empty(Answer(MatchVerb.Create(engines, _corpus, 20, TestContext.Current.CancellationToken), """{"text":"bridge"}""")["ranking"]!.AsArray());
        File.WriteAllText(_corpus, """{"id":1,"title":"Bridges","text":""}""");
        Assert.Single(Answer(SearchVerb.Create(engines, _corpus, 20), """{"query":"bridge"}""")["ranking"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"text":"One."}""", "'id' is missing.")]
    [InlineData("""{"id":null,"text":"One."}""", "'id' is missing.")]
    [InlineData("""{"id":"\ud800","text":"One."}""", "'id' holds half of a surrogate pair.")]
    [InlineData("""{"id":1,"text":"One.","published":"lately"}""", "'published' is not an ISO 8601 day, month, year or interval.")]
    public void A_line_of_the_corpus_that_can_not_be_used_is_named(string line, string complaint)
    {
        File.WriteAllText(_corpus, line);
        using var engines = new Engines(useModels: false);
        Assert.EndsWith($"line 1: {complaint}", Assert.Throws<InputException>(() => SearchVerb.Create(engines, _corpus, 20)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_longer_than_the_service_takes_is_refused()
    {
        File.WriteAllText(_corpus, """{"id":1,"text":"One.","claim":"One."}""");
        using var engines = new Engines(useModels: false);
        var line = $$"""{"query":"{{new string('q', 10_001)}}","text":"{{new string('q', 10_001)}}"}""";
        Assert.Equal("'query' is longer than 10000 characters.", Assert.Throws<InputException>(() => Answer(SearchVerb.Create(engines, _corpus, 2), line)).Message);
        Assert.Equal("'text' is longer than 10000 characters.", Assert.Throws<InputException>(() => Answer(MatchVerb.Create(engines, _corpus, 2, TestContext.Current.CancellationToken), line)).Message);
    }

    [Fact]
    public void A_corpus_with_a_bad_line_is_refused_with_the_line()
    {
        File.WriteAllText(_corpus, """
            {"id":"a","text":"One."}
            {"id":"b"}
            """);
        using var engines = new Engines(useModels: false);
        var refusal = Assert.Throws<InputException>(() => SearchVerb.Create(engines, _corpus, 20));
        Assert.Contains("line 2: 'text' is missing.", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_corpus);

    private static JsonObject Answer(BatchVerb verb, string line) => verb.Answer(BatchLine.Parse(line), TestContext.Current.CancellationToken);
}
