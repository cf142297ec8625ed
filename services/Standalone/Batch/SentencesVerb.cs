using System.Text.Json.Nodes;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch sentences</c>: how much single sentences deserve checking.</summary>
internal static class SentencesVerb
{
    public static BatchVerb Create(Engines engines) => new("sentences", "How much single sentences deserve checking, and whether they are a view.", (line, cancellation) =>
    {
        var score = engines.Sentences.Score([line.Required("text")], cancellation)[0];
        return new JsonObject
        {
            ["check_worthiness"] = Math.Round(score.Value, 4),
            ["check_worthy"] = score.Value >= engines.Sentences.Threshold,
            ["subjective"] = score.IsSubjective,
        };
    });
}
