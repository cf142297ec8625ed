using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads one end of a figure: sign, currency, number, scale, unit, and the smaller unit behind it ("5 ft 2 in", "3 dollars 50 cents").</summary>
internal static class PartReader
{
    public static Part? Read(TokenText text, int i)
    {
        var at = i;
        var isNegative = Minus(text, i, out var next);
        if (isNegative)
            at = next;
        if (Bare(text, at) is not { } part)
            return null;
        part = part with { Factor = isNegative ? -part.Factor : part.Factor };
        return !isNegative || text.IsWord(i) || part.Unit is not null || IsMinus(text, i, part.End) ? part : null;
    }

    private static Part? Bare(TokenText text, int i)
    {
        if (Currencies.TryGlued(text, i, out var glued, out var value))
            return new Part(i, new Amount(glued.End, value, 1, true), glued.End, glued.Code, 1);
        if (Currencies.TryReadBefore(text, i, out var currency) && AmountReader.Read(text, currency.End, true) is { } money)
        {
            var end = Currencies.TryReadAfter(text, money.End, true, out var same, out var after) && same == currency.Code && text.IsWord(after - 1) ? after : money.End;
            return WithMinor(text, new Part(currency.End, money, end, currency.Code, currency.Factor), i, false);
        }
        if (AmountReader.Read(text, i) is not { } amount)
            return null;
        if (Currencies.TryReadAfter(text, amount.End, amount.Scale > 1000, out var code, out var next, out var factor))
        {
            // "75 USD million".
            if (amount.Scale == 1 && NumberWords.Multiplier(text.Lower(next)) is >= 1000 and { } by)
                (amount, next) = (amount with { Value = amount.Value * by, Scale = by }, next + 1);
            return WithMinor(text, new Part(i, amount, next, code, factor), i, true);
        }
        // "half an hour", "three quarters of a mile".
        var article = text.Lower(amount.End) == "of" ? amount.End + 1 : amount.End;
        var unitAt = amount.IsFraction && text.Lower(article) is "a" or "an" ? article + 1 : amount.End;
        if (Units.TryRead(text, unitAt, out var unit))
            return WithSmaller(text, new Part(i, amount, unit.End, unit.Name, unit.Factor));
        if (FeetByMarks(text, i, amount) is { } feet)
            return feet;
        return new Part(i, amount, amount.End, amount.IsFraction ? "share" : null, 1);
    }

    // "minus five", "-5": a dash that touches the number and nothing before it.
    private static bool Minus(TokenText text, int i, out int next)
    {
        next = i + 1;
        return text.Lower(i) switch
        {
            "minus" or "negative" => text.IsNumber(i + 1) || NumberWords.TrySmall(text.Lower(i + 1), out _),
            "-" or "−" or "–" => text.Touches(i) && (!text.Touches(i - 1) || text.Lower(i - 1) is "<" or ">" or "=" or "(") && !text.IsNumber(i - 1) && (text[i + 1].Kind is TokenKind.Number || CurrencyTable.BySign.ContainsKey(text.Lower(i + 1))),
            _ => false,
        };
    }

    // Without a unit a dash that opens a line is the sign of a list.
    private static bool IsMinus(TokenText text, int i, int end) =>
        text.Lower(i) != "–" && (i > 0 && !text.IsBreak(i - 1) || !text.IsWord(end));

    // "3 dollars 50 cents", "15 dollars 50", "13 dollars and forty-five cents".
    private static Part WithMinor(TokenText text, Part part, int start, bool isNamed)
    {
        if (part.Unit is "cents" or "pence" or null || part.Amount.Scale != 1 || part.Amount.Value != Math.Floor(part.Amount.Value) || text.Lower(start - 1) is "between" or "from")
            return part;
        var at = text.Lower(part.End) == "and" ? part.End + 1 : part.End;
        if (AmountReader.Read(text, at) is not { IsFraction: false, Scale: 1, Value: > 0 and < 100 } minor || minor.Value != Math.Floor(minor.Value))
            return part;
        var isWritten = text.Lower(minor.End) is "cent" or "cents" or "pence" or "penny" or "p" or "c" && !text.IsCapitalized(minor.End);
        var isImplied = isNamed && minor.Value >= 10 && !text.IsWord(minor.End) && text.Lower(minor.End) is not ("%" or "-" or "$" or "/" or "€" or "£") || isNamed && text.Lower(minor.End) == "more" && minor.Value >= 10;
        return isWritten || isImplied
            ? part with { Amount = part.Amount with { Value = part.Amount.Value + minor.Value / 100 }, End = isWritten ? minor.End + 1 : minor.End } : part;
    }

    private static Part WithSmaller(TokenText text, Part part)
    {
        var (smaller, per) = part.Unit switch { "ft" => ("inches", 12.0), "lb" => ("oz", 16.0), _ => ("", 1.0) };
        var at = text.Lower(part.End) is "and" or "," ? part.End + 1 : part.End;
        if (smaller.Length == 0 || AmountReader.Read(text, at) is not { } rest || rest.Value >= per)
            return part;
        var end = Units.TryRead(text, rest.End, out var unit) && unit.Name == smaller ? unit.End : smaller == "inches" && text.Lower(rest.End) == "in" && at == part.End ? rest.End + 1 : 0;
        return end > 0 ? part with { Amount = part.Amount with { Value = part.Amount.Value + rest.Value / per }, End = end } : part;
    }

    // 5'11".
    private static Part? FeetByMarks(TokenText text, int i, Amount amount) =>
        text.IsNumber(i) && amount.End == i + 1 && text.Lower(i + 1) is "'" or "′" && text.Touches(i) && text.Touches(i + 1) && text.IsNumber(i + 2) && text.Touches(i + 2) && text.Lower(i + 3) is "\"" or "″"
        && DigitReader.Parse(text.Lower(i + 2)) is < 12 and { } inches
            ? new Part(i, amount with { End = i + 4, Value = amount.Value + inches / 12 }, i + 4, "ft", 1) : null;
}
