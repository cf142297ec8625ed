namespace FactCheck.Language.Models;

/// <summary>Raw scores of the stance model: logits, any real numbers; the softmax of the three is not calibrated.</summary>
public readonly record struct StanceScores(float Supports, float Refutes, float Neutral)
{
    /// <summary>The scores as shares that add up to 1.</summary>
    /// <param name="temperature">Above 1 evens them out. Above 0.</param>
    public (double Supports, double Refutes, double Neutral) Shares(double temperature)
    {
        var most = Math.Max(Supports, Math.Max(Refutes, Neutral));
        var (s, r, n) = (Math.Exp((Supports - most) / temperature), Math.Exp((Refutes - most) / temperature), Math.Exp((Neutral - most) / temperature));
        return (s / (s + r + n), r / (s + r + n), n / (s + r + n));
    }
}
