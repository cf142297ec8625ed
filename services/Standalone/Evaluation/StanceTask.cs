using System.Text.Json.Nodes;
using FactCheck.Language.Stance;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

using Stance = Core.Verification.Stance;

/// <summary><c>evaluate stance</c>: lines of <c>batch judge</c> whose passages have a gold <c>stance</c>, or with one passage and a gold <c>label</c>.</summary>
internal static class StanceTask
{
    public static EvaluationTask Task { get; } = new("stance", "Claims with evidence: gold stance on each passage, or label on a line with one passage.", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var lines = new Labelled[input.Lines.Count][];
        Parallel.For(0, lines.Length, new ParallelOptions { CancellationToken = cancellation }, i => lines[i] = Judge(input.Lines[i], engines, cancellation));
        var cases = lines.SelectMany(line => line).ToList();
        if (cases.Count == 0)
            throw new InputException("no passage has a 'stance', no line a 'label'.");
        var measures = new List<Measure>();
        Add(measures, "", cases, one => one.Shares, one => one.Said);
        if (engines.Models.Stance is not null)
            Add(measures, "model alone: ", cases, one => one.Model!.Value, one => Largest(one.Model!.Value));
        return new(engines.Stance.Method, cases.Count, measures, [.. cases.Select(Row)]);
    }

    private static void Add(List<Measure> measures, string prefix, List<Labelled> cases, Func<Labelled, StanceShares> shares, Func<Labelled, Stance> said)
    {
        var pairs = cases.Select(one => (Said: said(one), one.Gold)).ToList();
        var commonest = pairs.GroupBy(one => one.Gold).MaxBy(group => group.Count())!.Key;
        measures.Add(Bootstrap.Measure($"{prefix}macro-F1", pairs, Scores.MacroF1, Scores.MacroF1([.. pairs.Select(one => (commonest, one.Gold))])));
        measures.Add(Bootstrap.Measure($"{prefix}accuracy", pairs, Scores.Accuracy, Scores.MajorityAccuracy([.. pairs.Select(one => one.Gold)])));
        // Of those that are one or the other, by which of the two speaks louder.
        var decided = cases.Where(one => one.Gold != Stance.Neutral)
            .Select(one => (Said: shares(one).Supports >= shares(one).Refutes ? Stance.Supports : Stance.Refutes, one.Gold)).ToList();
        if (decided.Count > 0)
            measures.Add(Bootstrap.Measure($"{prefix}two-way accuracy", decided, Scores.Accuracy, Scores.MajorityAccuracy([.. decided.Select(one => one.Gold)])));
    }

    private static Labelled[] Judge(BatchLine line, Engines engines, CancellationToken cancellation)
    {
        var evidence = line.List("evidence");
        var label = evidence.Count == 1 ? GoldLabels.StanceOf(line, "label") : null;
        var said = line.Days("claim_date") ?? line.Days("as_of");
        var claim = new StanceClaim(line.Required("claim"), said?.Last);
        var passages = evidence.Select(item => new StancePassage(item.Required("text"), item.Optional("title"), item.Days("published")?.First)).ToList();
        var judgements = engines.Stance.Judge(claim, passages, cancellation);
        var alone = engines.Models.Stance?.Score([.. passages.Select(passage => (passage.Title is { Length: > 0 } title ? $"{title}. {passage.Text}" : passage.Text, claim.Text))], cancellation);
        var cases = new List<Labelled>();
        for (var i = 0; i < evidence.Count; i++)
            if ((GoldLabels.StanceOf(evidence[i], "stance") ?? label) is { } gold)
            {
                var model = alone?[i].Shares(1);
                cases.Add(new(line, i, gold, judgements[i].Stance, judgements[i].Shares, model is var (s, r, n) ? new StanceShares(s, r, n) : null, judgements[i].Why));
            }
        return [.. cases];
    }

    private static Stance Largest(StanceShares shares) =>
        shares.Supports >= shares.Refutes && shares.Supports >= shares.Neutral ? Stance.Supports : shares.Refutes >= shares.Neutral ? Stance.Refutes : Stance.Neutral;

    private static JsonObject Row(Labelled one) => new()
    {
        ["id"] = one.Line.Id,
        ["evidence"] = one.Evidence,
        ["gold"] = JudgeVerb.NameOf(one.Gold),
        ["stance"] = JudgeVerb.NameOf(one.Said),
        ["supports"] = Math.Round(one.Shares.Supports, 4),
        ["refutes"] = Math.Round(one.Shares.Refutes, 4),
        ["why"] = one.Why,
    };

    private sealed record Labelled(BatchLine Line, int Evidence, Stance Gold, Stance Said, StanceShares Shares, StanceShares? Model, string Why);
}
