using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads a figure with currency or unit, or two that form a range or a change: "$5-6 million", "15 to 20", "from 4.3 to 2.9 per cent".</summary>
internal static class FigureReader
{
    /// <summary>The figures that begin at the token: none, one, or the two ends of a change.</summary>
    public static IReadOnlyList<Figure> Read(TokenText text, int i)
    {
        if (PartReader.Read(text, i) is not { } first)
            return [];
        if (Second(text, i, first) is { } second)
            return Joined(text, i, first, second);
        return NotAmounts.Is(text, i, first) || IsAge(text, first.End) ? [] : [first.ToFigure(i)];
    }

    private static Part? Second(TokenText text, int start, Part first)
    {
        var joins = text.Lower(first.End) switch
        {
            "-" or "–" or "—" or "−" => text.IsNumber(first.NumberAt) || first.Unit is not null || text.IsWord(first.End - 1),
            "~" => text.IsNumber(first.NumberAt) && text.IsNumber(first.End + 1),
            "to" => true,
            "through" => text.IsNumber(first.NumberAt) && text.IsNumber(first.End + 1),
            "and" => text.Lower(start - 1) == "between",
            _ => false,
        };
        if (!joins || PartReader.Read(text, first.End + 1) is not { } second
            || text.Lower(first.End) is not ("to" or "and" or "through") && text.IsNumber(first.NumberAt) != text.IsNumber(second.NumberAt))
            return null;
        // "3-day", "12-16 weeks" but not "555-0100-22".
        return text.Touches(second.End - 1) && text.Lower(second.End) is "-" && text.IsNumber(second.End + 1) ? null : second;
    }

    private static IReadOnlyList<Figure> Joined(TokenText text, int start, Part first, Part second)
    {
        var unit = first.Unit ?? second.Unit;
        if (first.Unit is not null && second.Unit is not null && first.Unit != second.Unit)
            return [first.ToFigure(start)];
        // "2 to 3 million" and "1.2-1.5bn": the scale of the end is the scale of the start, where that leaves it the smaller.
        var from = first.Amount.Scale == 1 && second.Amount.Scale > 1 && first.Amount.Value < 1000
            ? first.Value * second.Amount.Scale : first.Value;
        var (low, high) = (first.Unit is null ? from * Math.Abs(second.Factor) : from, second.Value);
        var dashed = text.Lower(first.End) is not ("to" or "and" or "through");
        if (IsChange(text, start, first, second) || !dashed && low > high && text.Lower(first.End) == "to")
            return [new Figure(start, first.End, low, unit), new Figure(first.End + 1, second.End, high, unit)];
        if (dashed && unit is null && (NotAmounts.IsScore(text, start, second.End, low, high) || NotAmounts.IsTelephone(text, start)) || low >= high || NotAmounts.Is(text, start, first with { Amount = first.Amount with { End = second.End } }))
            return [];
        return IsAge(text, second.End) ? [] : [new Figure(start, second.End, low, unit, Comparator.Range) { Max = high }];
    }

    // "from 10 to 20" tells what was and what is, unless something ranges so far; "by 20 to 30 percent" is by how much.
    private static bool IsChange(TokenText text, int start, Part first, Part second)
    {
        if (text.Lower(start - 1) is not ("from" or "by") || text.Lower(start - 1) == "by" && first.Unit is null && second.Unit is "percent" or "percentage_point" or "times")
            return false;
        for (var i = start - 2; i >= start - 5; i--)
            if (text.Lower(i) is "range" or "ranges" or "ranged" or "ranging" or "vary" or "varies" or "varied" or "varying" or "anywhere" or "estimates" or "anything" or "somewhere" or "aged")
                return false;
        return true;
    }

    // 5-year-old, 5-to-7-year-olds.
    private static bool IsAge(TokenText text, int end) =>
        text.Lower(end) == "-" && text.Lower(end + 1) is "old" or "olds"
        || text.Lower(end) == "-" && text.Lower(end + 1) is "year" or "month" or "week" or "day" && text.Lower(end + 3) is "old" or "olds";
}
