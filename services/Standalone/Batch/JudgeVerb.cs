using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Core.Verification;
using FactCheck.Language.Articles;
using FactCheck.Standalone.Embedded;
using FactCheck.Verification.Judging;

namespace FactCheck.Standalone.Batch;

/// <summary><c>batch judge</c>: the verdict that given passages lead to, as of a date.</summary>
internal static class JudgeVerb
{
    private const int MostEvidence = 1_000;

    // As in VerifyClaim.
    private const int LongestClaim = 10_000;

    // A longer one is a file put in one line by mistake.
    private const int LongestPassage = 1_000_000;

    public static BatchVerb Create(Engines engines) => new("judge", "Verdicts on claims from the passages given with them, as of a date.", (line, cancellation) =>
        Answer(engines.Judge, line, cancellation));

    /// <summary>The answer to a line.</summary>
    public static JsonObject Answer(EvidenceJudge judge, BatchLine line, CancellationToken cancellation) =>
        Answer(Judge(judge, line, cancellation), line.List("evidence"));

    /// <summary>What the passages of a line say of its claim.</summary>
    public static ClaimJudgement Judge(EvidenceJudge judge, BatchLine line, CancellationToken cancellation)
    {
        var items = line.List("evidence");
        if (items.Count > MostEvidence)
            throw new InputException($"'evidence' has more than {MostEvidence} items.");
        var said = line.Days("claim_date");
        var asOf = line.Days("as_of");
        var text = line.Required("claim", LongestClaim);
        var claim = new ClaimToVerify(
            WorkspaceId.Default, ClaimId: null, DocumentId: null, text, line.Optional("claimant"), DocumentUrl: null, DocumentContentPublisher: null,
            // As in VerifyClaim: what is plainly an opinion or a forecast gets no verdict.
            StatementTypes.Of(text), asOf is { } day ? End(day.Last) : DateTimeOffset.MaxValue, new TraceContext(""))
        {
            SaidAt = said is { } saidOn ? End(saidOn.Last) : null,
        };
        return judge.Judge(claim, [.. items.Select((item, i) => Passage(item, i, asOf))], cancellation);
    }

    /// <summary>Verdicts as they are written.</summary>
    public static string NameOf(Verdict? verdict) => verdict switch
    {
        Verdict.Supported => "SUPPORTED",
        Verdict.Refuted => "REFUTED",
        Verdict.ConflictingEvidence => "CONFLICTING_EVIDENCE",
        _ => "NOT_ENOUGH_EVIDENCE",
    };

    /// <summary>Stances as they are written.</summary>
    public static string NameOf(Stance stance) => stance switch
    {
        Stance.Supports => "SUPPORTS",
        Stance.Refutes => "REFUTES",
        _ => "NEUTRAL",
    };

    private static EvidencePassage Passage(BatchLine item, int i, DateRange? asOf) => new()
    {
        Workspace = WorkspaceId.Default,
        // Its place: equal texts are told apart.
        Id = new EvidenceId(i.ToString("D4", CultureInfo.InvariantCulture)),
        Url = item.Optional("url"),
        Publisher = item.Optional("publisher"),
        Title = item.Extra("title"),
        PublishedAt = PublishedAt(item.Days("published"), asOf),
        RetrievedAt = DateTimeOffset.MaxValue,
        Text = item.Given("text", LongestPassage),
        Trace = new TraceContext(""),
    };

    // Published some time in a month that the date falls into: before or after it, so undated.
    private static DateTimeOffset? PublishedAt(DateRange? published, DateRange? asOf) => published switch
    {
        null => null,
        { } days when asOf is { } date && days.First <= date.Last && days.Last > date.Last => null,
        { } days => new DateTimeOffset(days.First, default, TimeSpan.Zero),
    };

    private static DateTimeOffset End(DateOnly day) => new(day, new TimeOnly(23, 59, 59, 999), TimeSpan.Zero);

    private static JsonObject Answer(ClaimJudgement judgement, IReadOnlyList<BatchLine> evidence)
    {
        var answer = new JsonObject { ["verdict"] = NameOf(judgement.Verdict) };
        if (judgement.Confidence is { } confidence)
            answer["confidence"] = Math.Round(confidence, 4);
        answer["justification"] = judgement.Justify(judgement.Evidence);
        answer["stances"] = new JsonArray([.. judgement.Evidence.Select(JsonNode (link, i) => StanceOf(link, judgement.Shares[i]))]);
        if (judgement.SupersededBy is { } later)
            answer["superseded_by"] = SupersededBy(later, evidence);
        return answer;
    }

    private static JsonObject StanceOf(EvidenceLink link, Language.Stance.StanceShares shares)
    {
        // Rounded so that the three still add up to 1, and none is less than 0.
        var supports = Math.Round(shares.Supports, 4);
        var refutes = Math.Min(Math.Round(shares.Refutes, 4), Math.Round(1 - supports, 4));
        return new()
        {
            ["stance"] = NameOf(link.Stance),
            ["scores"] = new JsonObject { ["supports"] = supports, ["refutes"] = refutes, ["neutral"] = Math.Round(1 - supports - refutes, 4) },
            ["counted"] = link.Counted,
            ["why"] = link.NotCountedBecause is { } reason && link.Stance != Stance.Neutral ? $"{link.Why}; not counted: {reason}" : link.Why,
        };
    }

    private static JsonObject SupersededBy(Superseding later, IReadOnlyList<BatchLine> evidence)
    {
        var at = int.Parse(later.EvidenceId.Value, CultureInfo.InvariantCulture);
        var json = new JsonObject
        {
            // An id that another passage has too tells nobody which it is.
            ["evidence"] = evidence[at].Id is { } id && evidence.Count(one => JsonNode.DeepEquals(one.Id, id)) == 1 ? id : at,
            ["published"] = evidence[at].Days("published")!.Value.ToString(),
        };
        if (later.Figure is { } figure)
            json["value"] = figure.Value;
        json["why"] = later.Why;
        return json;
    }
}
