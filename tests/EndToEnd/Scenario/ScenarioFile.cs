using System.Text.Json;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Types.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace FactCheck.Tests.EndToEnd.Scenario;

/// <summary>What a claim of the article must come to.</summary>
/// <param name="Figure">Tells it apart from the others.</param>
/// <param name="Comparator">How the figure bounds the amount.</param>
/// <param name="Counted">Part of what it counts.</param>
/// <param name="Claimant">Part of the claimant's name.</param>
/// <param name="Verdict">As of the article's day.</param>
/// <param name="Evidence">Addresses of the passages that count, and no others do.</param>
/// <param name="SupersededBy">Address of the passage that changes the answer later; absent: none does.</param>
/// <param name="LaterFigure">The figure in it.</param>
/// <param name="Later">A time at which it is known.</param>
/// <param name="LaterVerdict">The verdict as of then.</param>
internal sealed record ExpectedClaim(double Figure, Comparator Comparator, string Counted, string Claimant, Verdict Verdict,
    IReadOnlyList<string> Evidence, string? SupersededBy, double LaterFigure, Timestamp? Later, Verdict LaterVerdict);

/// <summary>What a search must find first.</summary>
internal sealed record ExpectedHit(string Query, string First);

/// <summary>The story that holds in one process and in four: <c>scenario.json</c>.</summary>
internal sealed record ScenarioFile(SubmitDocumentRequest Document, IReadOnlyList<EvidencePassage> Evidence,
    IReadOnlyList<ExpectedClaim> Claims, IReadOnlyList<ExpectedHit> Searches)
{
    public static ScenarioFile Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenario.json")));
        var root = json.RootElement;
        return new(
            JsonParser.Default.Parse<SubmitDocumentRequest>(root.GetProperty("document").GetRawText()),
            [.. root.GetProperty("evidence").EnumerateArray().Select(passage => JsonParser.Default.Parse<EvidencePassage>(passage.GetRawText()))],
            [.. root.GetProperty("claims").EnumerateArray().Select(ToClaim)],
            [.. root.GetProperty("searches").EnumerateArray().Select(search => new ExpectedHit(Text(search, "query")!, Text(search, "first")!))]);
    }

    private static ExpectedClaim ToClaim(JsonElement claim)
    {
        // The proto's own names of enum values and its own form of times, read by its own parser.
        var types = JsonParser.Default.Parse<ClaimVerification>(JsonSerializer.Serialize(new
        {
            verdict = Text(claim, "verdict"),
            asOfTime = Text(claim, "later"),
        }));
        var later = JsonParser.Default.Parse<ClaimVerification>(JsonSerializer.Serialize(new { verdict = Text(claim, "laterVerdict") }));
        var quantity = JsonParser.Default.Parse<Quantity>(JsonSerializer.Serialize(new { comparator = Text(claim, "comparator") }));
        return new(claim.GetProperty("figure").GetDouble(), quantity.Comparator, Text(claim, "counted")!, Text(claim, "claimant")!, types.Verdict,
            [.. claim.GetProperty("evidence").EnumerateArray().Select(url => url.GetString()!)], Text(claim, "supersededBy"),
            claim.TryGetProperty("laterFigure", out var figure) ? figure.GetDouble() : 0, types.AsOfTime, later.Verdict);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
