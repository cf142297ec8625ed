using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Currencies by sign, code and name, as ISO 4217 codes. A bare $ is taken for USD.</summary>
internal static class Currencies
{
    private const string Codes =
        " usd eur gbp jpy cny rub inr ils chf aud cad nzd sek nok dkk pln czk huf try uah brl mxn zar krw sgd hkd thb idr myr php vnd aed sar qar egp ngn kes pkr bdt ars clp cop ";

    /// <summary>Reads a sign or code in front of a figure: "$", "US$", "EUR", "Rs.".</summary>
    public static bool TryReadBefore(TokenText text, int i, out string code, out int next)
    {
        (code, next) = ("", i + 1);
        if (text.IsWord(i) && text.Touches(i) && text.Lower(i + 1) == "$")
        {
            code = text.Lower(i) switch { "us" => "USD", "a" or "au" => "AUD", "c" or "ca" => "CAD", "nz" => "NZD", "hk" => "HKD", "s" => "SGD", "r" => "BRL", _ => "" };
            next = i + 2;
            return code.Length > 0;
        }
        code = OfSign(text.Lower(i));
        if (code.Length > 0)
            return true;
        if (text.Lower(i) == "rs" && text.IsCapitalized(i))
        {
            code = "INR";
            next = text.Lower(i + 1) == "." ? i + 2 : i + 1;
            return true;
        }
        return IsCode(text, i, out code);
    }

    /// <summary>Reads a name, code or sign behind a figure: "dollars", "euros", "EUR", "€", "US dollars".</summary>
    public static bool TryReadAfter(TokenText text, int i, bool isLarge, out string code, out int next)
    {
        next = i + 1;
        if (text.Lower(i) == "-" && text.Touches(i - 1) && text.Touches(i) && OfName(text.Lower(i + 1), isLarge) is { Length: > 0 } hyphened)
        {
            (code, next) = (hyphened, i + 2);
            return true;
        }
        // "US dollars", "Canadian dollars": the country before the name decides.
        var country = text.Lower(i) switch
        {
            "us" or "american" => "USD",
            "canadian" => "CAD",
            "australian" => "AUD",
            "hong" when text.Lower(i + 1) == "kong" => "HKD",
            "singapore" => "SGD",
            "british" => "GBP",
            "egyptian" => "EGP",
            "russian" => "RUB",
            "israeli" => "ILS",
            "indian" => "INR",
            "pakistani" => "PKR",
            "swiss" => "CHF",
            "turkish" => "TRY",
            "mexican" => "MXN",
            _ => "",
        };
        var name = country == "HKD" ? i + 2 : i + 1;
        if (country.Length > 0 && (OfName(text.Lower(name), true).Length > 0 || text.Lower(name) is "pesos" or "lira" or "francs"))
        {
            (code, next) = (country, name + 1);
            return true;
        }
        code = OfName(text.Lower(i), isLarge);
        if (code == "GBP" && text.Lower(i + 1) == "sterling")
            next = i + 2;
        if (code.Length == 0 && text.Touches(i - 1))
            code = OfSign(text.Lower(i)) is "EUR" or "UAH" or "ILS" or "RUB" ? OfSign(text.Lower(i)) : "";
        return code.Length > 0 || IsCode(text, i, out code);
    }

    private static bool IsCode(TokenText text, int i, out string code)
    {
        code = "";
        var word = text.Lower(i);
        if (!text.IsWord(i) || word.Length != 3 || !Codes.Contains($" {word} ", StringComparison.Ordinal))
            return false;
        var upper = word.ToUpperInvariant();
        if (!text.Text.AsSpan(text[i].Start, 3).SequenceEqual(upper))
            return false;
        code = upper;
        return true;
    }

    private static string OfSign(string sign) => sign switch
    {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₪" => "ILS",
        "₴" => "UAH",
        "₺" => "TRY",
        "₦" => "NGN",
        "₱" => "PHP",
        "฿" => "THB",
        _ => "",
    };

    // Pounds weigh more often than they pay, unless there are millions of them or they are sterling.
    private static string OfName(string lower, bool isLarge) => lower switch
    {
        "dollar" or "dollars" => "USD",
        "euro" or "euros" => "EUR",
        "pound" or "pounds" when isLarge => "GBP",
        "yen" => "JPY",
        "yuan" or "renminbi" => "CNY",
        "rupee" or "rupees" => "INR",
        "rouble" or "roubles" or "ruble" or "rubles" => "RUB",
        "shekel" or "shekels" => "ILS",
        "hryvnia" or "hryvnias" => "UAH",
        "zloty" or "zlotys" => "PLN",
        "naira" => "NGN",
        "rand" => "ZAR",
        "baht" => "THB",
        "ringgit" => "MYR",
        "rupiah" => "IDR",
        "dirham" or "dirhams" => "AED",
        "riyal" or "riyals" => "SAR",
        _ => "",
    };
}
