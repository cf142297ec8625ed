using FactCheck.Language.Models;
using FactCheck.Language.Stance.Weighing;

namespace FactCheck.Language.Stance;

/// <summary>Judges by structure first, and by the stance model what structure can't decide; how the two are weighed is learnt.</summary>
/// <remarks>Safe to use from many threads at once. Every window of every passage that structure leaves open goes to the model in one call.</remarks>
public sealed class ModelStanceClassifier(StanceModel model) : IStanceClassifier
{
    /// <inheritdoc/>
    public string Method => $"{StructuredStanceClassifier.Name}+stance/2";

    /// <inheritdoc/>
    public bool HasCalibratedShares => true;

    /// <inheritdoc/>
    public IReadOnlyList<StanceJudgement> Judge(StanceClaim claim, IReadOnlyList<StancePassage> passages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(passages);
        var readings = new StanceReading[passages.Count];
        var isAsked = new bool[passages.Count];
        var pairs = new List<(string Evidence, string Claim)>();
        for (var i = 0; i < readings.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            readings[i] = StanceReading.Of(claim, passages[i]);
            isAsked[i] = StanceCombination.AsksModel(readings[i]);
            if (isAsked[i])
                pairs.AddRange(readings[i].Windows.Select(window => (Titled(passages[i].Title, window.Of(passages[i].Text)), claim.Text)));
        }
        var scores = model.Score(pairs, cancellation);
        var judgements = new StanceJudgement[readings.Length];
        var next = 0;
        for (var i = 0; i < judgements.Length; i++)
        {
            List<StanceScores> own = isAsked[i] ? [.. scores.Skip(next).Take(readings[i].Windows.Count)] : [];
            next += own.Count;
            judgements[i] = StanceCombination.Judge(readings[i], own) with { SameCounts = readings[i].Structure.SameCounts };
        }
        return judgements;
    }

    // The title says whom "he" and "the ministry" stand for.
    internal static string Titled(string? title, string window) =>
        title is null or "" || window.StartsWith(title, StringComparison.OrdinalIgnoreCase) ? window : $"{title}. {window}";
}
