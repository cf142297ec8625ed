using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Figures;

namespace FactCheck.Language.Comparison;

/// <summary>Compares figures.</summary>
internal static class FigureAgreement
{
    // "about 1,400" and "1,380" may be one count; "about 1,400" and "1,200" are not.
    private const double AboutShare = 0.05;

    // "A third" is what "33.3 percent" is.
    private const double FractionShare = 0.005;

    // What arithmetic leaves: "1.4 million" is 1,400,000.
    private const double Rounding = 1e-9;

    /// <summary>Every figure of the known claim is to be in the text; the text, often a longer post, may have more.</summary>
    public static void Compare(ClaimFacts text, ClaimFacts known, Agreement agreement)
    {
        foreach (var figure in known.Figures)
        {
            if (figure.IsVague || text.Figures.Any(other => other.IsVague && IsOfOneKind(figure, other)))
                CompareVague(text, known, figure, agreement);
            else if (text.Figures.Where(other => IsEqual(figure, other)).ToList() is { Count: > 0 } equal)
            {
                // "40 goats" are not "40 sheep", though one may be another word for the other.
                if (equal.TrueForAll(other => !IsOfOneThing(figure, other)))
                    agreement.AddOpen($"“{Of(text, equal[0])} {equal[0].Counted}” against “{Of(known, figure)} {figure.Counted}”");
                else if (equal.Any(other => BoundOf(other) == BoundOf(figure)))
                    agreement.AddShared($"“{Of(known, figure)}”");
                else if (equal.All(other => BoundOf(other) * BoundOf(figure) < 0))
                    agreement.AddDifferent($"“{Of(text, equal[0])}” against “{Of(known, figure)}”");
                else
                    agreement.AddOpen($"“{Of(text, equal[0])}” against “{Of(known, figure)}”");
            }
            else if (text.Figures.FirstOrDefault(other => IsOfOneKind(figure, other) && !known.Figures.Any(mine => IsEqual(mine, other))) is { } other)
                agreement.AddDifferent($"“{Of(text, other)}” against “{Of(known, figure)}”");
            // "4 percent" is neither "4 percentage points" nor 4.
            else if (text.Figures.FirstOrDefault(other => other.Value == figure.Value && other.Unit != figure.Unit) is { } same)
                AddUnits(text, same, known, figure, agreement);
            else if (!text.Words.Contains(figure.Value.ToString(CultureInfo.InvariantCulture)))
                agreement.AddOpen($"no “{Of(known, figure)}” in the text");
        }
        foreach (var figure in text.Figures.Where(figure => known.Figures.Count == 0 && IsShort(text.Text)))
            agreement.AddOpen($"no “{Of(text, figure)}” in the known claim");
    }

    // "Dozens" against "dozens" is what both say; "dozens" against 20 may be the same, against 3 or 4,000 it is not.
    private static void CompareVague(ClaimFacts text, ClaimFacts known, Quantity figure, Agreement agreement)
    {
        if (text.Figures.Any(other => other.IsVague == figure.IsVague && IsEqual(figure, other) && BoundOf(figure) == BoundOf(other) && IsOfOneThing(figure, other)))
            agreement.AddShared($"“{Of(known, figure)}”");
        else if (text.Figures.FirstOrDefault(other => IsOfOneKind(figure, other)) is not { } other)
            agreement.AddOpen($"no “{Of(known, figure)}” in the text");
        else if (VagueAmounts.AreApart(figure, other))
            agreement.AddDifferent($"“{Of(text, other)}” against “{Of(known, figure)}”");
        else
            agreement.AddOpen($"“{Of(text, other)}” against “{Of(known, figure)}”, and one of them names no number");
    }

    private static void AddUnits(ClaimFacts text, Quantity same, ClaimFacts known, Quantity figure, Agreement agreement)
    {
        var words = $"“{Of(text, same)}” against “{Of(known, figure)}”";
        if (same.Unit is not null && figure.Unit is not null)
            agreement.AddDifferent(words);
        else
            agreement.AddOpen(words);
    }

    /// <summary>About a sentence or two: all of it is what is claimed.</summary>
    public static bool IsShort(string text) => text.Length <= 200;

    private static string Of(ClaimFacts facts, Quantity figure) => figure.Span.Of(facts.Text);

    private static bool IsEqual(Quantity one, Quantity other)
    {
        var (a, b) = (InOneUnit(one), InOneUnit(other));
        if (a.Unit != b.Unit || (one.Max is { } max && other.Max is { } end && max != end))
            return false;
        var isAbout = one.Comparator == Comparator.About || other.Comparator == Comparator.About;
        return Math.Abs(a.Value - b.Value) <= Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)) * (isAbout ? AboutShare : one.Unit == "share" || other.Unit == "share" ? FractionShare : Rounding);
    }

    private static bool IsOfOneThing(Quantity one, Quantity other) =>
        one.Counted is not { } a || other.Counted is not { } b || ClaimFacts.WordsOf(a).Select(MatchKeys.Stem).Intersect(ClaimFacts.WordsOf(b).Select(MatchKeys.Stem)).Any();

    /// <summary>Whether two figures can't both be meant: one unit, and where both say what is counted, one thing.</summary>
    private static bool IsOfOneKind(Quantity one, Quantity other) =>
        InOneUnit(one).Unit == InOneUnit(other).Unit
        && (one.Unit is not null || (one.Counted is { } a && other.Counted is { } b && ClaimFacts.WordsOf(a).Intersect(ClaimFacts.WordsOf(b)).Any()));

    private static (double Value, string? Unit) InOneUnit(Quantity figure) =>
        figure.Unit == "share" ? (figure.Value * 100, "percent") : (figure.Value, figure.Unit);

    private static int BoundOf(Quantity figure) => figure.Comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => 1,
        Comparator.AtMost or Comparator.LessThan => -1,
        _ => 0,
    };
}
