using System.Text.Json.Nodes;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Tests.Evaluation.Batch;

/// <summary>The fields that other people's programs read.</summary>
public sealed class JudgeVerbTests
{
    private const string Line = """
        {"id":7,"claim":"The ferry fire off Lomar injured more than 70 people.","as_of":"2022-05-03","evidence":[
        {"id":"a","text":"The ferry fire off Lomar injured 74 people.","publisher":"Orlen Post","published":"2022-05-02"},
        {"text":"","published":"2022-05"},
        {"id":"c","text":"The ferry fire off Lomar injured 31 people.","url":"https://harbour.example/1","published":"2022-05-20"}]}
        """;

    private static JsonObject Answer(string line, bool useModels)
    {
        using var engines = new Engines(useModels);
        return JudgeVerb.Create(engines).Answer(BatchLine.Parse(line.ReplaceLineEndings(" ")), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_claim_answers_with_the_fields_of_the_contract(bool useModels)
    {
        var answer = Answer(Line, useModels);
        Assert.Equal("SUPPORTED", (string?)answer["verdict"]);
        // Only what is calibrated is a confidence.
        Assert.Equal(useModels, answer.ContainsKey("confidence"));
        Assert.Contains("[1]", (string?)answer["justification"], StringComparison.Ordinal);
        var stances = answer["stances"]!.AsArray();
        Assert.Equal(["SUPPORTS", "NEUTRAL", "REFUTES"], stances.Select(stance => (string?)stance!["stance"]));
        Assert.Equal([true, false, false], stances.Select(stance => (bool)stance!["counted"]!));
        Assert.All(stances, stance => Assert.Equal(1, stance!["scores"]!.AsObject().Sum(score => (double)score.Value!), 1e-9));
        Assert.All(stances, stance => Assert.Equal(["supports", "refutes", "neutral"], stance!["scores"]!.AsObject().Select(score => score.Key)));
        var later = answer["superseded_by"]!;
        Assert.Equal(("c", "2022-05-20", 31), ((string?)later["evidence"], (string?)later["published"], (double)later["value"]!));
    }

    [Fact]
    public void An_opinion_gets_no_verdict_and_its_evidence_is_judged_all_the_same()
    {
        var answer = Answer("""{"claim":"The council is wonderful and should be proud.","evidence":[{"text":"The council met."}]}""", useModels: false);
        Assert.Equal("NOT_ENOUGH_EVIDENCE", (string?)answer["verdict"]);
        Assert.StartsWith("No verdict: the claim is an opinion", (string?)answer["justification"], StringComparison.Ordinal);
        Assert.Single(answer["stances"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"claim":"The fire injured 70 people.","as_of":"9999-12-31"}""")]
    [InlineData("""{"claim":"The fire injured 70 people.","evidence":null,"claimant":"","claim_date":""}""")]
    [InlineData("""{"claim":"The fire injured 70 people.","evidence":[],"unknown":{"a":[1]}}""")]
    [InlineData("""{"claim":"The fire injured 70 people.","evidence":[{"text":"","published":"9999","title":7,"id":{}}]}""")]
    public void Nothing_that_decides_is_not_enough_evidence_however_the_line_says_so(string line) =>
        Assert.Equal("NOT_ENOUGH_EVIDENCE", (string?)Answer(line, useModels: false)["verdict"]);

    [Fact]
    public void An_id_that_tells_nobody_which_passage_it_is_gives_way_to_its_place()
    {
        Assert.Equal(2, (int)Answer(Line.Replace("\"id\":\"a\"", "\"id\":\"c\"", StringComparison.Ordinal), useModels: false)["superseded_by"]!["evidence"]!);
        Assert.Equal(2, (int)Answer(Line.Replace("\"id\":\"c\",", "", StringComparison.Ordinal), useModels: false)["superseded_by"]!["evidence"]!);
    }

    [Theory]
    [InlineData("""{"evidence":[]}""", "'claim'")]
    [InlineData("""{"claim":"  ","evidence":[]}""", "'claim'")]
    [InlineData("""{"claim":"A.","evidence":[{"text":"x"},{"text":"x","url":5}]}""", "'evidence[1].url'")]
    [InlineData("""{"claim":"A.","evidence":[{"text":"x","published":"soon"}]}""", "'evidence[0].published'")]
    [InlineData("""{"claim":"A.","evidence":["x"]}""", "'evidence[0]'")]
    [InlineData("""{"claim":"A.","evidence":[{"id":"x"}]}""", "evidence[0].text")]
    [InlineData("""{"claim":"A.","as_of":"soon","evidence":[]}""", "'as_of'")]
    public void A_line_that_can_not_be_used_names_the_field(string line, string field) =>
        Assert.Contains(field, Assert.Throws<InputException>(() => Answer(line, useModels: false)).Message, StringComparison.Ordinal);
}
