using System.Text.Json.Nodes;
using FactCheck.Standalone.Batch;

namespace FactCheck.Tests.Evaluation.Batch;

/// <summary>The fields that other people's programs read.</summary>
public sealed class ReadVerbTests
{
    private const string Line =
        """{"id":"a","title":"Fire in the harbour","published_at":"2024-05-08","text":"Mayor Ann Lee said on Monday that more than 14 people died in the fire. “It was arson,” she said."}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_article_answers_with_the_fields_of_the_contract(bool useModels)
    {
        using var engines = new Engines(useModels);
        var line = BatchLine.Parse(Line);
        var text = line.Required("text");
        var answer = ReadVerb.Create(engines).Answer(line, TestContext.Current.CancellationToken);

        var sentence = answer["sentences"]![0]!.AsObject();
        Assert.Equal(["start", "end", "check_worthiness", "check_worthy", "subjective", "reasons"], Names(sentence));
        var claim = answer["claims"]![0]!.AsObject();
        Assert.Equal("Ann Lee", (string?)claim["claimant"]);
        Assert.Equal("2024-05-06", (string?)claim["claim_date"]);
        Assert.Equal("quantity", (string?)claim["type"]);
        var figure = claim["quantities"]![0]!.AsObject();
        Assert.Equal("more than 14", Words(text, figure));
        Assert.Equal((14, "more_than", "people"), ((double)figure["value"]!, (string?)figure["comparator"], (string?)figure["of"]));
        var date = answer["dates"]![0]!.AsObject();
        Assert.Equal(("Monday", "2024-05-06"), (Words(text, date), (string?)date["resolved"]));
        foreach (var attribution in answer["attributions"]!.AsArray())
            foreach (var part in new[] { "source", "cue", "content" })
                Assert.Equal((string?)attribution![part]!["text"], Words(text, attribution[part]!.AsObject()));
        Assert.Contains(answer["attributions"]!.AsArray(), attribution => (string?)attribution!["source"]!["text"] == "she" && (string?)attribution["source"]!["name"] == "Ann Lee");
    }

    private static IEnumerable<string> Names(JsonObject json) => json.Select(field => field.Key);

    private static string Words(string text, JsonObject place) => text[(int)place["start"]!..(int)place["end"]!];
}
