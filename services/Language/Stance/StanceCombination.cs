using FactCheck.Language.Models;

namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Weighs what structure and the stance model say of a passage.</summary>
internal static class StanceCombination
{
    public static StanceJudgement Judge(StanceReading reading, IReadOnlyList<StanceScores> windows)
    {
        var structure = reading.Structure;
        if (structure.Stance != Stance.Neutral || windows.Count == 0 || !reading.Reading.IsOnTheMatter || reading.Reading.Period == PeriodRelation.Different)
            return structure;
        var best = Enumerable.Range(0, windows.Count).MaxBy(i => Math.Max(windows[i].Supports, windows[i].Refutes) - windows[i].Neutral);
        var (supports, refutes, neutral) = windows[best].Shares(2);
        var stance = supports > refutes && supports > neutral ? Stance.Supports : refutes > neutral ? Stance.Refutes : Stance.Neutral;
        var quote = Quotes.Short(reading.Windows[best].Of(reading.Reading.Text.Text));
        return stance == Stance.Neutral
            ? structure with { Shares = new(supports, refutes, neutral) }
            : new(stance, Math.Round(Math.Max(supports, refutes), 3), stance == Stance.Supports ? $"'{quote}' reads as saying the same" : $"'{quote}' reads as saying the contrary", null)
            {
                Shares = new(supports, refutes, neutral),
            };
    }
}
