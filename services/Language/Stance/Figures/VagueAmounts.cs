using FactCheck.Core.Claims;

namespace FactCheck.Language.Stance.Figures;

/// <summary>Compares figures of which one names no number: "dozens" may well be 20, is hardly 3, and not 4,000.</summary>
/// <remarks>
/// Where a writer's "dozens" begins and ends nobody knows, so there are two ranges: what everybody would call so (24 to 240), and what somebody
/// might (6 to 600). Between the two nothing is decided. Both are set by reason, not learnt.
/// </remarks>
internal static class VagueAmounts
{
    // Of the word's own number: two dozen are dozens, and so is what is less than a scale word further on.
    private const double SurelyFrom = 2;
    private const double SurelyTo = 20;
    private const double MaybeFrom = 0.5;
    private const double MaybeTo = 50;

    // "A handful" lies about its number.
    private const double SurelyAbout = 1.6;
    private const double MaybeAbout = 3;

    /// <summary>Whether the two can both be true, and whether the passage's makes the claim's true.</summary>
    public static FigureRelation Compare(Quantity claim, Quantity passage)
    {
        var (mayClaim, mayPassage) = (Maybe(claim), Maybe(passage));
        if (mayClaim.Low > mayPassage.High || mayPassage.Low > mayClaim.High)
            return FigureRelation.Disagrees;
        var (claimed, told) = (Surely(claim, isClaim: true), Surely(passage, isClaim: false));
        return told.Low >= claimed.Low && told.High <= claimed.High ? FigureRelation.Agrees : FigureRelation.Open;
    }

    /// <summary>Whether one figure is beyond whatever the other may mean.</summary>
    public static bool AreApart(Quantity one, Quantity other) => Compare(one, other) == FigureRelation.Disagrees;

    private static (double Low, double High) Surely(Quantity figure, bool isClaim) => figure switch
    {
        { IsVague: true, Comparator: Comparator.About } => (figure.Value / SurelyAbout, figure.Value * SurelyAbout),
        { IsVague: true } => (figure.Value * SurelyFrom, figure.Value * SurelyTo),
        // A report's "at least 30" is 30 and some, not any number.
        { Comparator: Comparator.AtLeast or Comparator.MoreThan } when !isClaim => (figure.Value, figure.Value),
        _ => Bounds.Amount(figure),
    };

    private static (double Low, double High) Maybe(Quantity figure) => figure switch
    {
        { IsVague: true, Comparator: Comparator.About } => (figure.Value / MaybeAbout, figure.Value * MaybeAbout),
        { IsVague: true } => (figure.Value * MaybeFrom, figure.Value * MaybeTo),
        _ => Bounds.Amount(figure),
    };
}
