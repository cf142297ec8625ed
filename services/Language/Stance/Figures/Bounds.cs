using FactCheck.Core.Claims;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Whether two figures of the same thing can both be true.</summary>
internal enum FigureRelation
{
    /// <summary>The passage's figure makes the claim's true.</summary>
    Agrees,

    /// <summary>Near enough that people would not call the claim wrong, yet not the same.</summary>
    Near,

    /// <summary>Both can be true; neither follows.</summary>
    Open,

    /// <summary>Both can't be true.</summary>
    Disagrees,
}

/// <summary>Compares figures as amounts with bounds and rounding.</summary>
/// <remarks>
/// A figure in round numbers stands for what rounds to it: "1,400" for 1,350 to 1,450. Between agreeing and disagreeing lies a belt
/// of one twentieth in which nothing is decided.
/// </remarks>
internal static class Bounds
{
    private const double Belt = 0.05;

    public static FigureRelation Compare(Quantity claim, Quantity passage)
    {
        if (claim.IsVague || passage.IsVague)
            return VagueAmounts.Compare(claim, passage);
        var (claimLow, claimHigh) = Amount(claim);
        var (low, high) = Amount(passage);
        // What the passage's amount may be lies within what the claim allows.
        if (low >= claimLow && high <= claimHigh)
            return FigureRelation.Agrees;
        if (SameFloor(claim, passage))
            return passage.Comparator == Comparator.About ? FigureRelation.Near : FigureRelation.Agrees;
        if (passage.Comparator == Comparator.About && passage.Value >= claimLow && passage.Value <= claimHigh && !IsExact(claim))
            return FigureRelation.Near;
        if (IsBeyondLimit(claim, passage))
            return FigureRelation.Disagrees;
        var gap = Math.Max(claimLow - high, low - claimHigh);
        if (gap > Belt * Math.Max(Math.Abs(claim.Value), Math.Abs(passage.Value)) || gap > 0 && IsExact(claim) && Rounding(passage.Value) == 0)
            return FigureRelation.Disagrees;
        return gap <= 0 && IsClosed(claim) && IsClosed(passage) && !IsExact(claim) ? FigureRelation.Near : FigureRelation.Open;
    }

    /// <summary>"At least 1,400", "over 1,400" and a round "1,400" name one floor: writers use them for one another.</summary>
    private static bool SameFloor(Quantity claim, Quantity passage) =>
        Same(claim.Value, passage.Value) && IsFloor(claim.Comparator, passage.Comparator, Rounding(passage.Value) > 0, claim.Unit is not null);

    private static bool IsFloor(Comparator claim, Comparator passage, bool isRound, bool isMeasured) => (claim, passage) switch
    {
        (Comparator.AtMost or Comparator.LessThan, Comparator.AtLeast or Comparator.MoreThan) => false,
        (Comparator.AtLeast or Comparator.MoreThan, Comparator.AtMost or Comparator.LessThan) => false,
        // "More than 7" is not borne out by "7", nor "7" by "more than 7"; round figures stand for what is near them.
        (Comparator.MoreThan or Comparator.LessThan, Comparator.Equal or Comparator.About) => isRound,
        (Comparator.Equal or Comparator.About, Comparator.MoreThan) => isRound,
        // A rate that "ticks up to 5.5 %" is 5.5 %; "up to 12 people" may be fewer.
        (Comparator.Equal or Comparator.About, Comparator.AtMost) => isMeasured,
        (Comparator.Equal or Comparator.About, Comparator.LessThan) => false,
        (Comparator.Range, _) or (_, Comparator.Range) => false,
        _ => true,
    };

    /// <summary>"Fewer than 12" is not 12, nor "at least 12", however near; round figures and measures stand for what is near them.</summary>
    private static bool IsBeyondLimit(Quantity claim, Quantity passage) =>
        Same(claim.Value, passage.Value) && claim.Unit is null && Rounding(claim.Value) == 0 && (claim.Comparator, passage.Comparator) is
            (Comparator.LessThan, Comparator.Equal or Comparator.AtLeast or Comparator.MoreThan) or (Comparator.MoreThan, Comparator.Equal or Comparator.AtMost or Comparator.LessThan);

    internal static (double Low, double High) Amount(Quantity quantity) => quantity.Comparator switch
    {
        Comparator.AtLeast => (quantity.Value, double.PositiveInfinity),
        Comparator.MoreThan => (Above(quantity.Value), double.PositiveInfinity),
        Comparator.AtMost => (0, quantity.Value),
        Comparator.LessThan => (0, Below(quantity.Value)),
        Comparator.Range => (quantity.Value, quantity.Max ?? quantity.Value),
        Comparator.About => (quantity.Value - Slack(quantity), quantity.Value + Slack(quantity)),
        _ => (quantity.Value - Rounding(quantity.Value), quantity.Value + Rounding(quantity.Value)),
    };

    private static double Slack(Quantity about) => Math.Max(Rounding(about.Value), Belt * Math.Abs(about.Value));

    /// <summary>Half a unit of the last digit that is not zero; none for small and for unround figures.</summary>
    private static double Rounding(double value)
    {
        var size = Math.Abs(value);
        if (size < 100 || size != Math.Floor(size) || size % 10 != 0)
            return 0;
        var unit = 10.0;
        while (size % (unit * 10) == 0 && unit * 10 < size)
            unit *= 10;
        return Math.Min(unit / 2, size * Belt);
    }

    private static bool IsExact(Quantity quantity) => quantity.Comparator == Comparator.Equal && Rounding(quantity.Value) == 0;

    private static bool IsClosed(Quantity quantity) => quantity.Comparator is Comparator.Equal or Comparator.About or Comparator.Range;

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    private static double Above(double value) => Math.BitIncrement(value);

    private static double Below(double value) => Math.BitDecrement(value);
}
