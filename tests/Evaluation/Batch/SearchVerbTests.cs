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
        Assert.Equal(["a", "7"], ranking.Select(hit => (string?)hit!["id"]));
        Assert.Equal(ranking.Select(hit => (double)hit!["score"]!).OrderDescending(), ranking.Select(hit => (double)hit!["score"]!));
        Assert.All(ranking, hit => Assert.Equal(["id", "score"], hit!.AsObject().Select(field => field.Key)));
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
