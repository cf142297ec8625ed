using System.Text.Json.Nodes;
using FactCheck.ClaimExtraction;
using FactCheck.ClaimExtraction.Clusters;
using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Language.Articles;
using FactCheck.Language.Comparison;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate clusters</c>: pairs of texts of two articles, each with its last claim, and gold <c>same</c>: are they joined by themselves, or at least
/// shown as maybe the same? The baseline joins what shares half of its words.
/// </summary>
internal static class ClustersTask
{
    // As far apart as two articles on one day, where a pair does not say when.
    private static readonly DateOnly SomeDay = new(2024, 5, 15);

    public static EvaluationTask Task { get; } = new("clusters",
        "Pairs: text, other, published_at?, other_published_at?, gold same (true or false), kind? (what differs).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var rule = new ClusterRule(engines.Models, new ClaimExtractionOptions());
        var naive = new ClaimExtractionOptions().SameFrom;
        var cases = new List<Case>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            var isSame = line.Flag("same") ?? throw new InputException("'same' is missing.");
            var (first, second) = (ClaimOf(line, "text", "published_at", engines, cancellation), ClaimOf(line, "other", "other_published_at", engines, cancellation));
            var joined = first is null || second is null || !first.MatchKeys.Intersect(second.MatchKeys).Any() ? second : rule.Join(second, [first], cancellation);
            var overlap = first is null || second is null ? 0 : Wording.Overlap(first.Reading.NormalizedText, second.Reading.NormalizedText);
            cases.Add(new(joined?.ClusterId is not null, joined is { Links.Count: > 0 }, overlap >= naive, isSame));
            rows.Add(new()
            {
                ["id"] = line.Id,
                ["kind"] = line.Optional("kind"),
                ["gold_same"] = isSame,
                ["joined"] = cases[^1].IsJoined,
                ["suggested"] = cases[^1].IsSuggested,
                ["why"] = joined?.Links is [var link, ..] ? link.Why : null,
            });
        }
        return new(engines.Articles.Method, cases.Count,
        [
            Bootstrap.Measure("join precision", cases, all => Share(all.Where(one => one.IsJoined), one => one.IsSame), Share(cases.Where(one => one.IsNaive), one => one.IsSame)),
            Bootstrap.Measure("join recall", cases, all => Share(all.Where(one => one.IsSame), one => one.IsJoined), Share(cases.Where(one => one.IsSame), one => one.IsNaive)),
            Bootstrap.Measure("joined or suggested, recall", cases, all => Share(all.Where(one => one.IsSame), one => one.IsSuggested)),
        ], rows);
    }

    private static double Share(IEnumerable<Case> cases, Func<Case, bool> holds) => cases.ToList() is { Count: > 0 } all ? (double)all.Count(holds) / all.Count : 0;

    // What stands before its last claim is the context that it is read in.
    private static Claim? ClaimOf(BatchLine line, string field, string day, Engines engines, CancellationToken cancellation)
    {
        var on = line.Days(day)?.First ?? SomeDay;
        var text = line.Required(field);
        if (engines.Articles.Read(new ArticleText(text, null, on), cancellation).Claims is not [.., var reading])
            return null;
        DocumentId document = new($"doc-{field}");
        return ClusterRule.Keyed(new Claim
        {
            Workspace = WorkspaceId.Default,
            Id = ClaimIdentity.IdOf(document, reading.Span, reading.NormalizedText),
            DocumentId = document,
            PublishedAt = new(on.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Reading = reading,
            Method = engines.Articles.Method,
            ExtractedAt = default,
            State = ClaimState.Detected,
            Trace = new(""),
        });
    }

    private sealed record Case(bool IsJoined, bool IsSuggested, bool IsNaive, bool IsSame);
}
