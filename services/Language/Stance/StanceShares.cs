namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance; // the namespace has the same name

/// <summary>How much a passage supports a claim, refutes it, or leaves it open: each in [0, 1], adding up to 1.</summary>
/// <param name="Supports">For it.</param>
/// <param name="Refutes">Against it.</param>
/// <param name="Neutral">Neither.</param>
public readonly record struct StanceShares(double Supports, double Refutes, double Neutral)
{
    /// <summary>How much of what an undecided engine leaves open falls to each side.</summary>
    private const double LeastSide = 0.02;

    /// <summary>The share of one stance.</summary>
    public double Of(Stance stance) => stance switch
    {
        Stance.Supports => Supports,
        Stance.Refutes => Refutes,
        _ => Neutral,
    };

    /// <summary>Shares of an engine that says only a stance and how clearly: monotonous in the strength, not calibrated.</summary>
    internal static StanceShares OfStrength(Stance stance, double strength)
    {
        // A stance taken is the largest share, however faintly.
        var taken = 0.5 + strength * (0.5 - 2 * LeastSide);
        return stance switch
        {
            Stance.Supports => new(taken, LeastSide, 1 - taken - LeastSide),
            Stance.Refutes => new(LeastSide, taken, 1 - taken - LeastSide),
            _ => new(LeastSide + strength * 0.2, LeastSide + strength * 0.2, 1 - 2 * (LeastSide + strength * 0.2)),
        };
    }
}
