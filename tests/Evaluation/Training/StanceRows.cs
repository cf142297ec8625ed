using System.Text.Json;
using FactCheck.Language.Models;
using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Weighing;

namespace FactCheck.Evaluation.Training;

/// <summary>Reads labelled lines and sees them as the product does.</summary>
internal static class StanceRows
{
    /// <summary>A sample of the file's passages with a gold stance (0 supports, 1 refutes, 2 neutral) and the number of their claim.</summary>
    public static IEnumerable<(double[] Features, int Class, int Claim)> Of(string file, int most, StanceModel model)
    {
        var random = new Random(5);
        var lines = File.ReadLines(file).Select(line => JsonElement.Parse(line)).OrderBy(_ => random.Next()).Take(most).ToList();
        for (var i = 0; i < lines.Count; i++)
            foreach (var passage in lines[i].GetProperty("evidence").EnumerateArray())
            {
                if ((Label(passage, "stance") ?? Label(lines[i], "label")) is not { } label)
                    continue;
                var text = passage.GetProperty("text").GetString()!;
                var title = passage.TryGetProperty("title", out var named) ? named.GetString() : null;
                var claim = new StanceClaim(lines[i].GetProperty("claim").GetString()!, null);
                var reading = StanceReading.Of(claim, new StancePassage(text, title, null));
                // What is decided without the weights teaches them nothing.
                if (reading.Windows.Count == 0 || reading.Structure.Basis == StanceBasis.SameWords)
                    continue;
                var scores = model.Score([.. reading.Windows.Select(window => (ModelStanceClassifier.Titled(title, window.Of(text)), claim.Text))], default);
                yield return (StanceFeatures.Of(reading, StanceGaps.Of(reading), scores), label, i);
            }
    }

    private static int? Label(JsonElement json, string field) => !json.TryGetProperty(field, out var value) ? null : value.GetString()?.ToUpperInvariant() switch
    {
        "SUPPORTS" or "SUPPORTED" or "SUPPORT" or "ENTAILMENT" => 0,
        "REFUTES" or "REFUTED" or "CONTRADICT" or "CONTRADICTION" => 1,
        "NEUTRAL" or "NOT_ENOUGH_INFO" => 2,
        _ => null,
    };
}
