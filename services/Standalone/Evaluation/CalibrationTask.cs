using System.Globalization;
using FactCheck.Standalone.Batch;

namespace FactCheck.Standalone.Evaluation;

/// <summary><c>evaluate calibration</c>: whether verdicts are right as often as their confidence says. Lines as for <c>evaluate verdict</c>.</summary>
internal static class CalibrationTask
{
    public static EvaluationTask Task { get; } = new("calibration", "Claims with evidence: gold verdict (or label); is the confidence right?", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var all = VerdictTask.Judge(input, engines, cancellation);
        var cases = all.Where(one => one.Confidence is not null).Select(one => (Said: one.Confidence!.Value, IsRight: one.Said == one.Gold)).ToList();
        var measures = new List<Measure> { new("share with a confidence", (double)cases.Count / all.Count) };
        if (cases.Count > 0)
        {
            measures.Add(Bootstrap.Measure("ECE", cases, Scores.CalibrationError));
            measures.Add(Bootstrap.Measure("Brier", cases, sample => sample.Average(one => Math.Pow(one.Said - (one.IsRight ? 1 : 0), 2))));
            measures.Add(new("mean confidence", cases.Average(one => one.Said)));
            measures.Add(Bootstrap.Measure("accuracy", cases, sample => sample.Average(one => one.IsRight ? 1.0 : 0)));
            // What the threshold under which a person must look separates.
            var least = engines.Judge.Options.LeastConfidence;
            measures.AddRange(Parts($"at or above the threshold of {least.ToString("0.##", CultureInfo.InvariantCulture)}", [.. cases.Where(one => one.Said >= least)]));
            measures.AddRange(Parts("under it", [.. cases.Where(one => one.Said < least)]));
            foreach (var bin in cases.GroupBy(one => Scores.BinOf(one.Said)).OrderBy(bin => bin.Key))
            {
                var members = bin.ToList();
                measures.Add(Bootstrap.Measure(
                    string.Create(CultureInfo.InvariantCulture, $"right of {members.Count} said with {bin.Key / 10.0:0.0} to {(bin.Key + 1) / 10.0:0.0} (mean {members.Average(one => one.Said):0.00})"),
                    members, sample => sample.Average(one => one.IsRight ? 1.0 : 0)));
            }
        }
        return new(engines.Stance.Method, all.Count, measures, [.. all.Select(one => one.Row)]);
    }

    private static IEnumerable<Measure> Parts(string where, List<(double Said, bool IsRight)> members) => members.Count == 0 ? []
        : [Bootstrap.Measure(string.Create(CultureInfo.InvariantCulture, $"right of {members.Count} {where}"), members, sample => sample.Average(one => one.IsRight ? 1.0 : 0))];
}
