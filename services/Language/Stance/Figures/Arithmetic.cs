using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Language.Quantities;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Figures;

using Stance = Core.Verification.Stance;

/// <summary>Judges a figure that a passage does not give but that follows from its figures: totals of parts, what is left, so many each.</summary>
internal static partial class Arithmetic
{
    private const int MostFigures = 6;

    /// <summary>What is less of the result is lost in it.</summary>
    private const double LeastShare = 1e-4;

    /// <summary>Smaller sums come out by chance.</summary>
    private const double LeastByChance = 10;

    /// <summary>Of many figures nobody can tell which were to be added.</summary>
    private const int MostToRefute = 4;

    private const double Follows = 0.6;

    /// <summary>Figures may be missing from the passage: weak.</summary>
    private const double DoesNotFollow = 0.3;

    private const double Exactness = 1e-6;

    /// <summary>Null when the claim's figure has nothing to do with sums over the passage's figures.</summary>
    public static StanceJudgement? Judge(PassageReading reading)
    {
        var (claim, passage) = (reading.Claim, reading.Text);
        var said = Exact(claim.Text);
        var told = Exact(passage.Text);
        if (said.Count is 0 or > 3 || told.Count is 0 or > MostFigures || said.Count + told.Count < 3 && !ManyTimes().IsMatch(passage.Text))
            return null;
        var isShared = Each().IsMatch(claim.Text) || Each().IsMatch(passage.Text);
        var isWorkedOut = Total().IsMatch(claim.Text) || Left().IsMatch(claim.Text) || Each().IsMatch(claim.Text) || Difference().IsMatch(claim.Text);
        // The thing and the people counted must be named in both, else the figures have nothing in common.
        if (!claim.Peoples.All(reading.Concepts.Contains))
            return null;
        if (!SharesThings(claim, passage))
            return said.Count == 1 && reading.IsOnTheMatter && (isWorkedOut || isShared) && OfAll(said[0].Value, told, isWorkedOut) is { } reckoned
                ? new(Stance.Supports, Follows, $"{reckoned} = {Text(said[0].Value)}", null) : null;
        foreach (var figure in said)
        {
            if (told.Any(other => Near(other.Value, figure.Value) && !isWorkedOut))
                return null;
            // What the claim adds of its own must be given, or be no more than the one thing to reckon with.
            var more = said.Where(other => other != figure && !told.Any(one => Near(one.Value, other.Value))).ToList();
            if (more.Count > 1)
                continue;
            // What the claim tells over again is no part of a sum: "23 and 14" does not make "9 and 14" true.
            var parts = isWorkedOut ? told : [.. told.Where(other => !said.Exists(one => one != figure && Near(one.Value, other.Value)))];
            var others = parts.Concat(more).Select(other => other.Value).Where(value => Math.Abs(value) >= LeastShare * Math.Abs(figure.Value)).ToList();
            var sum = Sum(figure.Value, others) ?? (isShared || isWorkedOut ? Product(figure.Value, others) : null);
            if (sum is not null)
                return new(Stance.Supports, Follows, $"{sum} = {Text(figure.Value)}", null);
        }
        // What the passage gives in so many words, be it about or at least, needs no reckoning.
        var isGiven = passage.Figures.Any(other => said.Exists(figure => Near(figure.Value, other.Quantity.Value)));
        return isWorkedOut && told.Count + said.Count > 2 && told.Count <= MostToRefute && !isGiven && said.Find(figure => !told.Exists(other => Near(figure.Value, other.Value))) is { } own
            ? new(Stance.Refutes, DoesNotFollow, $"{Text(own.Value)} does not follow from {string.Join(", ", told.Select(figure => Text(figure.Value)))}", null)
            : null;
    }

    /// <summary>What the passage's figures come to together, though it calls the parts by other names: 38 yachts and 23 barges are 61 boats in all.</summary>
    private static string? OfAll(double wanted, List<Quantity> told, bool isWorkedOut)
    {
        var figures = told.ConvertAll(figure => figure.Value);
        return isWorkedOut && figures.Count > 1 && Math.Abs(wanted) >= LeastByChance ? Sum(wanted, figures, isOfAll: true) : figures.Count == 2 ? Product(wanted, figures) : null;
    }

    private static bool SharesThings(ReadText claim, ReadText passage) =>
        claim.Figures.SelectMany(figure => figure.Things).Any(passage.Concepts.Contains)
        || claim.Figures.Any(figure => figure.Fates.Count > 0 && passage.Figures.Count(other => other.Fates.Overlaps(figure.Fates)) > 1);

    private static List<Quantity> Exact(string text) =>
        [.. QuantityReader.Read(text).Where(quantity => quantity.Comparator == Comparator.Equal && quantity.Unit is not ("percent" or "percentage_point" or "share"))];

    // Every way to add and take away two or more of the figures.
    private static string? Sum(double wanted, List<double> figures, bool isOfAll = false)
    {
        var ways = (int)Math.Pow(3, figures.Count);
        for (var way = 1; way < ways; way++)
        {
            var (sum, used, rest) = (0.0, 0, way);
            foreach (var figure in figures)
            {
                var sign = rest % 3;
                rest /= 3;
                sum += sign == 1 ? figure : sign == 2 ? -figure : 0;
                used += sign == 0 ? 0 : 1;
            }
            if (used > 1 && (!isOfAll || used == figures.Count) && Near(sum, wanted))
                return Written(way, figures);
        }
        return null;
    }

    private static string Written(int way, List<double> figures)
    {
        var (plus, minus) = (new List<string>(), new List<string>());
        foreach (var figure in figures)
        {
            if (way % 3 != 0)
                (way % 3 == 1 ? plus : minus).Add(Text(figure));
            way /= 3;
        }
        return string.Join(" + ", plus) + string.Concat(minus.Select(figure => $" - {figure}"));
    }

    private static string? Product(double wanted, List<double> figures)
    {
        foreach (var (a, i) in figures.Select((figure, i) => (figure, i)))
            foreach (var (b, k) in figures.Select((figure, k) => (figure, k)))
                if (i != k)
                {
                    if (i < k && Near(a * b, wanted))
                        return $"{Text(a)} x {Text(b)}";
                    if (b != 0 && Near(a / b, wanted))
                        return $"{Text(a)} / {Text(b)}";
                }
        return null;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Math.Max(Exactness, Exactness * Math.Abs(b));

    private static string Text(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:in total|total|totals?|totall?ed|altogether|in all|all together|combined|together|overall|sum|now|end up|ended up|net)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(?:left|remain(?:s|ed|ing)?|still (?:has|have|had)|the rest|would have|will have|unsold|unused|leftover)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(?:each|per|every|apiece|equal(?:ly)?|split|shares?d? (?:them|it|the)|times as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:\d[\d.,]*|\w+) (?:more|fewer|less) \p{L}+\b.*\b(?:than|more|in|on|at|for)\b|\bby \d", RegexOptions.IgnoreCase)]
    private static partial Regex Difference();

    [GeneratedRegex(@"\b(?:twice|double[ds]?|half|dozen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ManyTimes();
}
