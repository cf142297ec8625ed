using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Units of measure behind a figure. Symbols where there are any ("km"), else the plural word ("weeks", "barrels").</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Words = Build(
        "km:km kms kilometer kilometers kilometre kilometres", "m:meter meters metre metres", "cm:cm centimeter centimeters centimetre centimetres",
        "mm:mm millimeter millimeters millimetre millimetres", "miles:mile miles", "ft:ft foot feet", "inches:inch inches", "yards:yard yards",
        "nautical_miles:nm", "kg:kg kgs kilo kilos kilogram kilograms", "g:gram grams", "mg:mg milligram milligrams", "tonnes:tonne tonnes",
        "tons:ton tons", "lb:lb lbs pound pounds", "oz:oz ounce ounces", "litres:litre litres liter liters", "gallons:gallon gallons",
        "barrels:barrel barrels bpd", "hectares:hectare hectares ha", "acres:acre acres", "mph:mph", "km/h:kph kmh", "knots:knot knots",
        "W:watt watts", "kW:kw kilowatt kilowatts", "MW:mw megawatt megawatts", "GW:gw gigawatt gigawatts", "TW:tw terawatts", "kWh:kwh kilowatt-hours",
        "MWh:mwh", "GWh:gwh", "TWh:twh", "kB:kb kilobytes", "MB:mb megabyte megabytes", "GB:gb gigabyte gigabytes", "TB:tb terabyte terabytes",
        "PB:petabytes", "degrees:degree degrees °", "seconds:second seconds sec secs", "minutes:minute minutes min mins", "hours:hour hours hr hrs",
        "days:day days", "weeks:week weeks", "months:month months", "years:year years yr yrs", "decades:decade decades", "centuries:centuries",
        "kilotons:kiloton kilotons", "megatons:megaton megatons", "carats:carat carats");

    public static bool IsTime(string? unit) => unit is "seconds" or "minutes" or "hours" or "days" or "weeks" or "months" or "years" or "decades" or "centuries";

    public static bool TryRead(TokenText text, int i, out Unit unit)
    {
        unit = default;
        var at = text.Lower(i) == "-" && text.Touches(i - 1) && text.Touches(i) ? i + 1 : i;
        var hyphened = at > i;
        var word = text.Lower(at);
        switch (word)
        {
            case "%" or "percent" or "pct" or "percentage" when word != "percentage":
                unit = text.Lower(at + 1) is "point" or "points" ? new("percentage_point", at + 2) : new("percent", at + 1);
                return true;
            case "per" when text.Lower(at + 1) == "cent":
                unit = text.Lower(at + 2) is "point" or "points" ? new("percentage_point", at + 3) : new("percent", at + 2);
                return true;
            case "percentage" when text.Lower(at + 1) is "point" or "points":
                unit = new("percentage_point", at + 2);
                return true;
            case "basis" when text.Lower(at + 1) is "point" or "points":
                unit = new("percentage_point", at + 2, 0.01);
                return true;
            case "bps":
                unit = new("percentage_point", at + 1, 0.01);
                return true;
            case "fold":
                unit = new("times", at + 1);
                return true;
            case "x" when text.Touches(at - 1) && !hyphened:
                unit = new("times", at + 1);
                return true;
            case "times" when IsMultiple(text, at + 1):
                unit = new("times", at + 1);
                return true;
            case "square" or "sq" or "cubic" when Words.TryGetValue(text.Lower(at + 1), out var length):
                unit = new(length + (word == "cubic" ? "3" : "2"), at + 2);
                return true;
            case "metric" when text.Lower(at + 1) is "ton" or "tons" or "tonnes":
                unit = new("tonnes", at + 2);
                return true;
            case "nautical" when text.Lower(at + 1) is "mile" or "miles":
                unit = new("nautical_miles", at + 2);
                return true;
            case "m" when text.Touches(at - 1) && text.Text[text[at].Start] == 'm' && !CountedReader.StartsCounted(text, at + 1):
                unit = new("m", at + 1);
                return true;
        }
        if (word == "second" && !hyphened || !Words.TryGetValue(word, out var name))
            return false;
        unit = Extended(text, at, name);
        return true;
    }

    private static Unit Extended(TokenText text, int at, string name)
    {
        if (name == "degrees" && text.Lower(at + 1) is "celsius" or "c" or "centigrade")
            return new("°C", at + 2);
        if (name == "degrees" && text.Lower(at + 1) is "fahrenheit" or "f")
            return new("°F", at + 2);
        if (name is "km" or "miles" && (text.Lower(at + 1) is "per" or "an" || text.Lower(at + 1) == "/") && text.Lower(at + 2) is "hour" or "h")
            return new(name == "km" ? "km/h" : "mph", at + 3);
        return new(name, at + 1);
    }

    // "three times as many", "ten times the average", "five times more": a multiple; "voted three times" is a count.
    private static bool IsMultiple(TokenText text, int i) =>
        text.Lower(i) is "as" or "more" or "the" or "higher" or "larger" or "greater" or "bigger" or "faster" or "its" or "their" or "that";

    private static FrozenDictionary<string, string> Build(params string[] rows)
    {
        var words = new Dictionary<string, string>();
        foreach (var row in rows)
            foreach (var word in row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' '))
                words[word] = row[..row.IndexOf(':', StringComparison.Ordinal)];
        return words.ToFrozenDictionary();
    }
}

/// <summary>A unit as read.</summary>
/// <param name="Name">What <see cref="Core.Claims.Quantity.Unit"/> holds.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Factor">What the figure is multiplied by to be in that unit.</param>
internal readonly record struct Unit(string Name, int End, double Factor = 1);
