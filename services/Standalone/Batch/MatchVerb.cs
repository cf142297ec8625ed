using System.Text.Json.Nodes;
using FactCheck.Verification.Matching;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch match --corpus F</c>: known claims that say the same as a text.</summary>
internal static class MatchVerb
{
    // As in MatchClaim.
    private const int MostCharacters = 10_000;

    public const string Description = "Known claims that say the same as each text, or may.";

    /// <summary>The verb over the lines of a file.</summary>
    public static BatchVerb Create(Engines engines, string? corpus, int top, CancellationToken cancellation)
    {
        var claims = Corpus<KnownClaim>.OfFile(corpus, ClaimOf);
        var matcher = engines.MatcherOf(claims.Items, cancellation);
        return new("match", Description, (line, cancellation) => new JsonObject
        {
            ["ranking"] = new JsonArray([.. Match(claims, matcher, line, top, cancellation).Select(JsonNode (found) => Json(found.Id, found.Match))]),
        });
    }

    /// <summary>The claims for the <c>text</c> of a line under their lines' ids, best first.</summary>
    public static IEnumerable<(JsonNode Id, ClaimMatch Match)> Match(Corpus<KnownClaim> corpus, ClaimMatcher matcher, BatchLine line, int top, CancellationToken cancellation)
    {
        var text = line.Required("text", MostCharacters);
        return corpus.Best(most => matcher.Match(text, most, cancellation), match => match.Claim.Id, top);
    }

    /// <summary>A line of the corpus.</summary>
    public static KnownClaim ClaimOf(BatchLine line, string place) => new(place, line.Required("claim", MostCharacters), line.Optional("title") is { Length: > 0 } title ? title : null);

    private static JsonObject Json(JsonNode id, ClaimMatch match) => new()
    {
        ["id"] = id.DeepClone(),
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
