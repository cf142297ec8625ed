using System.Text.Json.Nodes;
using FactCheck.Core.Verification;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary><c>evaluate verdict</c>: lines of <c>batch judge</c> with a gold <c>verdict</c> or <c>label</c>.</summary>
internal static class VerdictTask
{
    public static EvaluationTask Task { get; } = new("verdict", "Claims with evidence: gold verdict (or label) of the claim.", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = Judge(input, engines, cancellation);
        var pairs = cases.Select(one => (one.Said, one.Gold)).ToList();
        var commonest = pairs.GroupBy(one => one.Gold).MaxBy(group => group.Count())!.Key;
        var measures = new List<Measure>
        {
            Bootstrap.Measure("macro-F1", pairs, Scores.MacroF1, Scores.MacroF1([.. pairs.Select(one => (commonest, one.Gold))])),
            Bootstrap.Measure("accuracy", pairs, Scores.Accuracy, Scores.MajorityAccuracy([.. pairs.Select(one => one.Gold)])),
        };
        foreach (var verdict in pairs.Select(one => one.Gold).Distinct().Order())
            measures.Add(new($"F1 {JudgeVerb.NameOf(verdict)}", Scores.F1(pairs.Select(one => (one.Said == verdict, one.Gold == verdict)))));
        return new(engines.Stance.Method, cases.Count, measures, [.. cases.Select(one => one.Row)]);
    }

    /// <summary>Every labelled line with what is said of it.</summary>
    /// <exception cref="InputException">No line is labelled.</exception>
    public static IReadOnlyList<JudgedLine> Judge(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var labelled = input.Lines.Select(line => (Line: line, Gold: GoldLabels.VerdictOf(line, "verdict") ?? GoldLabels.VerdictOf(line, "label")))
            .Where(one => one.Gold is not null).ToList();
        if (labelled.Count == 0)
            throw new InputException("no line has a 'verdict' or 'label'.");
        var cases = new JudgedLine[labelled.Count];
        Parallel.For(0, cases.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var judgement = JudgeVerb.Judge(engines.Judge, labelled[i].Line, cancellation);
            var said = judgement.Verdict ?? Verdict.NotEnoughEvidence;
            cases[i] = new(said, labelled[i].Gold!.Value, judgement.Confidence, new()
            {
                ["id"] = labelled[i].Line.Id,
                ["gold"] = JudgeVerb.NameOf(labelled[i].Gold),
                ["verdict"] = JudgeVerb.NameOf(said),
                ["confidence"] = judgement.Confidence,
                ["justification"] = judgement.Justify(judgement.Evidence),
            });
        });
        return cases;
    }

    /// <summary>A line with its verdicts.</summary>
    public sealed record JudgedLine(Verdict Said, Verdict Gold, double? Confidence, JsonObject Row);
}
