using System.Text.Json.Nodes;
using FactCheck.Verification.Matching;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch match --corpus F</c>: known claims that say the same as a text.</summary>
internal static class MatchVerb
{
    public const string Description = "Known claims that say the same as each text, or may.";

    /// <summary>The verb over the lines of a file.</summary>
    public static BatchVerb Create(Engines engines, string? corpus, int top, CancellationToken cancellation)
    {
        var matcher = engines.MatcherOf(Corpus.Read(corpus, ClaimOf), cancellation);
        return new("match", Description, (line, cancellation) => new JsonObject
        {
            ["ranking"] = new JsonArray([.. matcher.Match(line.Required("text"), top, cancellation).Select(JsonNode (match) => Json(match))]),
        });
    }

    /// <summary>A line of the corpus.</summary>
    public static KnownClaim ClaimOf(BatchLine line) => new(Corpus.IdOf(line), line.Required("claim"), line.Optional("title") is { Length: > 0 } title ? title : null);

    private static JsonObject Json(ClaimMatch match) => new()
    {
        ["id"] = match.Claim.Id,
        ["score"] = Math.Round(match.Score, 4),
        ["same"] = match.Sameness switch
        {
            Sameness.Same => true,
            Sameness.Suggest => "suggest",
            _ => (JsonNode)false,
        },
        ["why"] = match.Why,
    };
}
