using FactCheck.Core.Claims;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads a figure with currency or unit, or two that form a range or a change: "$5-6 million", "15 to 20", "from 4.3 to 2.9 per cent".</summary>
internal static class FigureReader
{
    /// <summary>The figures that begin at the token: none, one, or the two ends of a change.</summary>
    public static IReadOnlyList<Figure> Read(TokenText text, int i)
    {
        if (Part(text, i) is not { } first)
            return [];
        if (Second(text, i, first) is { } second)
            return Joined(text, i, first, second);
        return NotAmounts.Is(text, i, first.NumberAt, first.Amount) || IsAge(text, first.End) ? [] : [first.ToFigure(i)];
    }

    // One end: currency, number, scale, unit.
    private static Part? Part(TokenText text, int i)
    {
        var at = i;
        var hasCurrency = Currencies.TryReadBefore(text, i, out var currency, out var next);
        if (hasCurrency)
            at = next;
        if (AmountReader.Read(text, at, hasCurrency) is not { } amount)
            return null;
        if (hasCurrency)
            return new Part(at, amount, amount.End, currency, 1);
        if (Currencies.TryReadAfter(text, amount.End, amount.Scale > 1000, out currency, out next))
            return new Part(at, amount, next, currency, 1);
        return Units.TryRead(text, amount.End, out var unit)
            ? new Part(at, amount, unit.End, unit.Name, unit.Factor)
            : new Part(at, amount, amount.End, null, 1);
    }

    private static Part? Second(TokenText text, int start, Part first)
    {
        var opener = text.Lower(start - 1);
        var joint = text.Lower(first.End);
        var joins = joint switch
        {
            "-" or "–" or "—" or "−" => text.IsNumber(first.End - 1) || first.Unit is not null || text.IsWord(first.End - 1),
            "to" => true,
            "and" => opener == "between",
            _ => false,
        };
        if (!joins || Part(text, first.End + 1) is not { } second || joint is not ("to" or "and") && text.IsNumber(first.End - 1) != text.IsNumber(second.NumberAt))
            return null;
        // "3-day", "12-16 weeks" but not "555-0100-22".
        return text.Touches(second.End - 1) && text.Lower(second.End) is "-" && text.IsNumber(second.End + 1) ? null : second;
    }

    private static IReadOnlyList<Figure> Joined(TokenText text, int start, Part first, Part second)
    {
        var isChange = text.Lower(start - 1) is "from" or "by";
        var unit = first.Unit ?? second.Unit;
        if (first.Unit is not null && second.Unit is not null && first.Unit != second.Unit)
            return [first.ToFigure(start)];
        // "2 to 3 million" and "1.2-1.5bn": the scale of the end is the scale of the start, where that leaves it the smaller.
        var from = first.Amount.Scale == 1 && second.Amount.Scale > 1 && first.Amount.Value < 1000
            ? first.Amount.Value * second.Amount.Scale : first.Amount.Value;
        var (low, high) = (from * Factor(first, second), second.Amount.Value * second.Factor);
        var dashed = text.Lower(first.End) is not ("to" or "and");
        var sameUnit = unit ?? second.Unit;
        if (isChange || (!dashed && low > high && text.Lower(first.End) == "to"))
            return [new Figure(start, first.End, low, sameUnit), new Figure(SecondStart(first), second.End, high, sameUnit)];
        if (dashed && sameUnit is null && NotAmounts.IsScore(text, start, low, high) || low >= high || NotAmounts.Is(text, start, first.NumberAt, first.Amount with { End = second.End }))
            return [];
        if (IsAge(text, second.End))
            return [];
        return [new Figure(start, second.End, low, sameUnit, Comparator.Range) { Max = high }];
    }

    private static double Factor(Part first, Part second) => first.Unit is null ? second.Factor : first.Factor;

    private static int SecondStart(Part first) => first.End + 1;

    // 5-year-old, 5-to-7-year-olds.
    private static bool IsAge(TokenText text, int end) =>
        text.Lower(end) == "-" && text.Lower(end + 1) is "old" or "olds"
        || text.Lower(end) == "-" && text.Lower(end + 1) is "year" or "month" or "week" or "day" && text.Lower(end + 3) is "old" or "olds";
}

/// <summary>One end of a figure.</summary>
/// <param name="NumberAt">Index of the number's first token.</param>
/// <param name="Amount">The number.</param>
/// <param name="End">Index after number and unit.</param>
/// <param name="Unit">As in <see cref="Quantity.Unit"/>.</param>
/// <param name="Factor">From the number to the unit.</param>
internal readonly record struct Part(int NumberAt, Amount Amount, int End, string? Unit, double Factor)
{
    public Figure ToFigure(int start) => new(start, End, Amount.Value * Factor, Unit);
}
