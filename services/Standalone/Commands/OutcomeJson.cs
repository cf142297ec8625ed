using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace FactCheck.Standalone.Commands;

/// <summary>What came out of a document as JSON: the messages of the API, as the API writes them.</summary>
internal static class OutcomeJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object with <c>document</c> and <c>claims</c>; each claim has its <c>result</c> where it was verified.</summary>
    internal static string Of(PipelineOutcome outcome)
    {
        var claims = new JsonArray();
        foreach (var claim in outcome.Claims)
        {
            var node = Node(claim).AsObject();
            if (outcome.Results.TryGetValue(claim.ClaimId, out var result))
                node["result"] = Node(result);
            claims.Add(node);
        }
        return new JsonObject { ["document"] = Node(outcome.Document), ["claims"] = claims }.ToJsonString(Indented);
    }

    private static JsonNode Node(IMessage message) => JsonNode.Parse(JsonFormatter.Default.Format(message))!;
}
