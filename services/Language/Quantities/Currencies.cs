using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Reads currencies in front of a figure and behind it.</summary>
internal static class Currencies
{
    // Words looked at on either side to tell pounds that pay from pounds that weigh.
    private const int Near = 10;

    /// <summary>Reads a sign or code in front of a figure: "$", "US$", "EUR", "Rs.", "MEUR".</summary>
    public static bool TryReadBefore(TokenText text, int i, out Currency currency)
    {
        currency = Dollar(text, i) ?? Sign(text, i) ?? Code(text, i) ?? default;
        if (currency.End == 0 && text.Lower(i) is "rs" or "rs." or "re" && text.IsCapitalized(i))
            currency = new("INR", text.Lower(i + 1) == "." ? i + 2 : i + 1);
        // "dollar 22.5 million", "sen 100,000".
        if (currency.End == 0 && text.IsNumber(i + 1) && text.Lower(i) is "dollar" or "rmb" or "euro")
            currency = new(CurrencyTable.ByName[text.Lower(i)], i + 1);
        return currency.End > 0;
    }

    /// <summary>Reads a name, code or sign behind a figure: "dollars", "Swiss francs", "EUR", "€", "MUSD".</summary>
    public static bool TryReadAfter(TokenText text, int i, bool isLarge, out string code, out int next) => TryReadAfter(text, i, isLarge, out code, out next, out _);

    public static bool TryReadAfter(TokenText text, int i, bool isLarge, out string code, out int next, out double factor)
    {
        var at = text.IsHyphen(i) ? i + 1 : i;
        var found = Named(text, at, isLarge) ?? (at == i ? SignBehind(text, i) ?? Code(text, i) : null) ?? default;
        (code, next, factor) = (found.Code ?? "", found.End, found.Factor);
        return next > 0;
    }

    /// <summary>A code written without space before its figure: "USD115"; the digits' value may go on behind a point.</summary>
    public static bool TryGlued(TokenText text, int i, out Currency currency, out double value)
    {
        (currency, value) = (default, 0);
        var word = text.Lower(i);
        if (!text.IsWord(i) || word.Length is < 4 or > 15 || !char.IsAsciiDigit(word[^1]) || !CurrencyTable.ByCode.TryGetValue(text.Text.Substring(text[i].Start, 3), out var code)
            || DigitReader.Parse(word[3..]) is not { } whole)
            return false;
        var end = i + 1;
        value = whole;
        if (text.Touches(i) && text.Lower(end) == "." && text.Touches(end) && text.IsNumber(end + 1) && DigitReader.Parse($"{word[3..]}.{text.Lower(end + 1)}") is { } decimals)
            (value, end) = (decimals, end + 2);
        currency = new(code, end);
        return true;
    }

    private static Currency? Dollar(TokenText text, int i)
    {
        var at = i + 1;
        var key = text.Lower(i);
        if (!text.IsWord(i))
            return null;
        if (key == "u" && text.Lower(i + 1) == "." && text.Lower(i + 2) == "s")
            (key, at) = ("u.s", text.Lower(i + 3) == "." ? i + 4 : i + 3);
        if (text.Lower(at) != "$" || !CurrencyTable.BeforeDollar.TryGetValue(key, out var code))
            return null;
        // "a $5 note" is no Australian note.
        return text.Touches(at - 1) || key is not ("a" or "s" or "r" or "z" or "j" or "can") ? new(code, at + 1) : null;
    }

    private static Currency? Sign(TokenText text, int i) =>
        text[i].Kind == TokenKind.Sign && CurrencyTable.BySign.TryGetValue(text.Lower(i), out var code) ? new(code, i + 1) : null;

    // "10 €", "100₾"; in "5 $20 notes" the sign belongs to what follows it.
    private static Currency? SignBehind(TokenText text, int i)
    {
        if (!CurrencyTable.BySign.TryGetValue(text.Lower(i), out var code))
            return null;
        return text.Touches(i - 1) || !text.Touches(i) || !text.IsNumber(i + 1) ? new(code, i + 1) : null;
    }

    private static Currency? Code(TokenText text, int i)
    {
        var length = text[i].Span.Length;
        if (!text.IsWord(i) || length is not (3 or 4))
            return null;
        var codes = CurrencyTable.ByCode.GetAlternateLookup<ReadOnlySpan<char>>();
        var word = text.Text.AsSpan(text[i].Start, length);
        if (length == 3)
            return codes.TryGetValue(word, out var code) ? new(code, i + 1) : null;
        double factor = word[0] switch { 'M' => 1e6, 'k' or 'K' or 'T' => 1e3, _ => 0 };
        return factor > 0 && char.IsUpper(word[1]) && codes.TryGetValue(word[1..], out var scaled) ? new(scaled, i + 1, factor) : null;
    }

    private static Currency? Named(TokenText text, int i, bool isLarge)
    {
        if (!text.IsWord(i))
            return text.Lower(i) == "¢" ? new("cents", i + 1) : null;
        var word = text.Lower(i);
        if (CurrencyTable.Countries.Contains(word) && ByCountry(text, i) is { } country)
            return country;
        if (word == "u" && text.Lower(i + 1) == "." && text.Lower(i + 2) == "s" && text.Lower(i + 3) == "." && text.Lower(i + 4) is "dollar" or "dollars")
            return new("USD", i + 5);
        if (word is "pound" or "pounds" or "quid")
        {
            if (text.Lower(i + 1) == "sterling")
                return new("GBP", i + 2);
            return word == "quid" || isLarge || IsPaid(text, i) ? new("GBP", i + 1) : null;
        }
        // "3 won", "2 mark": verbs and names unless they are many.
        if (word is "won" or "marks" or "crowns" or "kwacha" or "birr" && isLarge)
            return new(word switch { "won" => "KRW", "marks" => "DEM", _ => word }, i + 1);
        if (word == "c" || word == "p" && text.Touches(i - 1))
            return text.Touches(i - 1) && !text.IsCapitalized(i) ? new(word == "c" ? "cents" : "pence", i + 1) : null;
        return CurrencyTable.ByName.TryGetValue(word, out var code) ? new(code, i + 1) : null;
    }

    private static Currency? ByCountry(TokenText text, int i)
    {
        var two = $"{text.Lower(i)} {text.Lower(i + 1)}";
        if (CurrencyTable.ByCountry.TryGetValue(two, out var code))
            return new(code, i + 2);
        return CurrencyTable.ByCountry.TryGetValue($"{two} {text.Lower(i + 2)}", out code) ? new(code, i + 3) : null;
    }

    // Pounds weigh more often than they pay, unless the sentence speaks of paying.
    private static bool IsPaid(TokenText text, int i)
    {
        for (var at = i - 1; at >= i - Near && at >= 0 && !Ends(text, at); at--)
            if (Pays(text.Lower(at)) is { } pays)
                return pays;
        for (var at = i + 1; at <= i + Near && at < text.Count && !Ends(text, at); at++)
            if (Pays(text.Lower(at)) is { } pays)
                return pays;
        return false;
    }

    private static bool Ends(TokenText text, int i) => text.IsBreak(i) || text.Lower(i) is "." or "!" or "?" or ";";

    private static bool? Pays(string lower) => lower switch
    {
        "spend" or "spent" or "spends" or "spending" or "cost" or "costs" or "costing" or "pay" or "pays" or "paid" or "paying" or "price" or "prices" or "priced" or "worth" or "fee" or "fees" or "fine"
            or "fined" or "earn" or "earned" or "earns" or "money" or "cash" or "buy" or "bought" or "sell" or "sold" or "bill" or "tax" or "salary" or "wage" or "wages" or "loan" or "debt"
            or "invested" or "profit" or "revenue" or "budget" or "bank" => true,
        "weigh" or "weighs" or "weighed" or "weighing" or "weight" or "heavy" or "lost" or "gained" or "per" or "catch" or "meat" or "flour" => false,
        _ => null,
    };
}

/// <summary>A currency as read.</summary>
/// <param name="Code">What <see cref="Core.Claims.Quantity.Unit"/> holds.</param>
/// <param name="End">Index after its last token; 0 for none.</param>
/// <param name="Factor">What the figure is multiplied by: a million for MEUR.</param>
internal readonly record struct Currency(string Code, int End, double Factor = 1);
