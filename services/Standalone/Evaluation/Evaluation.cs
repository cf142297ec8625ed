using System.Text.Json.Nodes;

namespace FactCheck.Standalone.Evaluation;

/// <summary>What was measured of one engine on one set.</summary>
/// <param name="Method">The engine with its version.</param>
/// <param name="Cases">How many cases were counted.</param>
/// <param name="Measures">The usual measures of the task.</param>
/// <param name="Predictions">One row for each line: what was said and what is gold.</param>
internal sealed record Evaluation(string Method, int Cases, IReadOnlyList<Measure> Measures, IReadOnlyList<JsonObject> Predictions);

/// <summary>A measure of the whole set.</summary>
/// <param name="Name">Its usual name, e.g. <c>F1</c>.</param>
/// <param name="Value">In [0, 1] unless its name says otherwise.</param>
/// <param name="Interval">95 % bootstrap interval over the lines; absent where it makes no sense.</param>
/// <param name="Baseline">What the naive baseline gets; absent where there is none.</param>
internal sealed record Measure(string Name, double Value, (double Low, double High)? Interval = null, double? Baseline = null);
