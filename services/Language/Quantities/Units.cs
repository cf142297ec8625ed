using FactCheck.Language.Tokens;

namespace FactCheck.Language.Quantities;

/// <summary>Units of measure behind a figure.</summary>
internal static class Units
{
    // Longest name of a unit, in words: "metres per second squared".
    private const int LongestName = 5;

    public static bool IsTime(string? unit) => unit is "seconds" or "minutes" or "hours" or "days" or "weeks" or "fortnights" or "months" or "years" or "decades" or "centuries" or "millennia";

    /// <summary>Words that tell a length before them: "1.8m tall".</summary>
    public static bool IsDimensionWord(string lower) => lower is "tall" or "high" or "long" or "wide" or "deep" or "thick" or "away" or "above" or "below" or "from" or "apart" or "across"
        or "north" or "south" or "east" or "west" or "x" or "by" or "off" or "square" or "sq";

    public static bool TryRead(TokenText text, int i, out Unit unit)
    {
        unit = default;
        var at = text.IsHyphen(i) ? i + 1 : text.Lower(i) is "(" or "[" or "{" or "<" ? i + 1 : i;
        if (at > i && !text.IsHyphen(i))
            return Closing(text.Lower(i)) is { } closing && Named(text, at, false) is { } bracketed && text.Lower(bracketed.End) == closing
                && (unit = bracketed with { End = bracketed.End + 1 }).End > 0;
        if (Percent(text, at) is { } percent)
            unit = percent;
        else if (Multiple(text, at, at > i) is { } multiple)
            unit = multiple;
        else if (Power(text, at) is { } power)
            unit = Rate(text, at, power);
        else if (Named(text, at, at > i) is { } named)
            unit = Rate(text, at, Temperature(text, named));
        return unit.End > 0;
    }

    private static string? Closing(string opening) => opening switch { "(" => ")", "[" => "]", "{" => "}", "<" => ">", _ => null };

    private static Unit? Percent(TokenText text, int at) => text.Lower(at) switch
    {
        "%" or "percent" or "pct" or "percents" => Point(text, at + 1),
        "per" when text.Lower(at + 1) == "cent" => Point(text, at + 2),
        "percentage" when text.Lower(at + 1) is "point" or "points" => new("percentage_point", at + 2),
        "percentage" when !text.IsWord(at + 1) => new("percent", at + 1),
        "basis" when text.Lower(at + 1) is "point" or "points" => new("percentage_point", at + 2, 0.01),
        "bps" or "bp" => new("percentage_point", at + 1, 0.01),
        "per" => Per(text, at),
        "point" or "points" or "pts" => new("points", at + 1),
        _ => null,
    };

    private static Unit Point(TokenText text, int end) =>
        text.Lower(end) is "point" or "points" ? new("percentage_point", end + 1)
        : text.IsHyphen(end) && text.Lower(end + 1) is "point" or "points" ? new("percentage_point", end + 2) : new("percent", end);

    // "12 per 100,000", "12 per million": the base is part of the unit.
    private static Unit? Per(TokenText text, int at) =>
        NumberWords.Multiplier(text.Lower(at + 1)) is >= 100 and var round ? new(PerUnit(round), at + 2)
        : AmountReader.Read(text, at + 1) is { Value: >= 10, IsFraction: false } whole && whole.Value % 10 == 0 && text.Lower(at + 1) is not ("a" or "an")
            ? new(PerUnit(whole.Value), whole.End) : null;

    private static string PerUnit(double value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"per_{value:0}");

    private static Unit? Multiple(TokenText text, int at, bool hyphened) => text.Lower(at) switch
    {
        "fold" => new("times", at + 1),
        "x" when text.Touches(at - 1) && !hyphened => new("times", at + 1),
        // "three times as many", "ten times the average", "five times more": a multiple; "voted three times" is a count.
        "times" when text.Lower(at + 1) is "as" or "more" or "the" or "higher" or "larger" or "greater" or "bigger" or "faster" or "its" or "their" or "that" or "lower" or "smaller" or "fewer" or "less" => new("times", at + 1),
        _ => null,
    };

    // square metres, sq km, cubic feet, km2, m³.
    private static Unit? Power(TokenText text, int at)
    {
        var word = text.Lower(at);
        if (word is "square" or "sq" or "cubic" or "cu")
        {
            var next = text.Lower(at + 1) == "." || text.IsHyphen(at + 1) ? at + 2 : at + 1;
            if (text.Lower(next) == "in")
                return new(word is "cubic" or "cu" ? "inches3" : "inches2", next + 1);
            return Named(text, next, true) is { } length ? new(word is "cubic" or "cu" ? length.Name + "3" : Squared(length.Name), length.End) : null;
        }
        if (word.Length is 2 or 3 && word[^1] is '2' or '3' && word[..^1] is "m" or "km" or "cm" or "mm" or "ft" or "mi")
            return new((word[..^1] == "mi" ? "miles" : word[..^1]) + word[^1], at + 1);
        if (text.Touches(at) && text.Lower(at + 1) is "²" or "³" && Named(text, at, true) is { } named)
            return new(named.Name + (text.Lower(at + 1) == "²" ? "2" : "3"), at + 2);
        return null;
    }

    // The square of an angle has a name of its own.
    private static string Squared(string length) => length == "radians" ? "steradians" : length + "2";

    private static Unit? Named(TokenText text, int at, bool isJoined)
    {
        if (Symbol(text, at, isJoined) is { } symbol)
            return symbol;
        if (!text.IsWord(at))
            return null;
        if (UnitTable.Openers.Contains(text.Lower(at)) && Long(text, at) is { } longer)
            return longer;
        return text.Lower(at) == "second" && !isJoined ? null : UnitTable.Words.TryGetValue(text.Lower(at), out var name) ? new(name, at + 1) : null;
    }

    private static Unit? Long(TokenText text, int at)
    {
        var name = text.Lower(at);
        Unit? found = null;
        var end = at + 1;
        for (var words = 1; words < LongestName; words++)
        {
            var next = text.IsHyphen(end) ? end + 1 : end;
            if (!text.IsWord(next))
                break;
            name += " " + text.Lower(next);
            end = next + 1;
            if (UnitTable.Words.TryGetValue(name, out var unit))
                found = new(unit, end);
        }
        return found;
    }

    private static Unit? Symbol(TokenText text, int at, bool isJoined)
    {
        var length = text[at].Span.Length;
        if (length is 0 or > 6)
            return null;
        var symbols = UnitTable.Symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        var touches = text.Touches(at - 1) || isJoined;
        // A degree sign belongs to the letter behind it.
        if (text.Lower(at) is "°" or "º")
            return text.Lower(at + 1) is "c" or "f" && !text.IsWord(at + 2) || text.Lower(at + 1) is "celsius" or "fahrenheit"
                ? new("°" + char.ToUpperInvariant(text.Lower(at + 1)[0]), at + 2) : new("degrees", at + 1);
        if (text.Lower(at) == "m")
            return text.Text[text[at].Start] == 'm' && (touches || text.IsNumber(at - 1) && !text.Touches(at)) && !CountedReader.StartsCounted(text, at + 1) ? new("m", at + 1) : null;
        if (!touches && (!text.IsWord(at + 1) || IsCapital(text, at) && text.Lower(at + 1) is "for" or "now" or "and" or "on" or "today" or "at" or "this") && !text.IsNumber(at + 1) && text.IsNumber(at - 1) && OfLoneLetter(text.Text.AsSpan(text[at].Start, length)) is { } letter)
            return new(letter, at + 1);
        if (!symbols.TryGetValue(text.Text.AsSpan(text[at].Start, length), out var symbol))
            return null;
        return touches || symbol.MayBeSpaced ? new(symbol.Name, at + 1) : null;
    }

    // "25 s", "30 C", "12 in": where neither word nor number follows, so that they are no word or name themselves.
    private static string? OfLoneLetter(ReadOnlySpan<char> symbol) => symbol switch
    {
        "s" => "seconds",
        "h" => "hours",
        "C" => "°C",
        "F" => "°F",
        "N" => "N",
        "J" => "J",
        "in" => "inches",
        "L" => "litres",
        _ => null,
    };

    private static bool IsCapital(TokenText text, int at) => text.IsCapitalized(at) && text.Lower(at) is "c" or "f";

    private static Unit Temperature(TokenText text, Unit unit)
    {
        if (unit.Name != "degrees")
            return unit;
        var at = text.Lower(unit.End) == "." && text.Touches(unit.End - 1) && text.Lower(unit.End - 1) == "deg" && text.IsWord(unit.End + 1) ? unit.End + 1 : unit.End;
        return text.Lower(at) switch
        {
            "celsius" or "celcius" or "centigrade" => new("°C", at + 1),
            "fahrenheit" or "farenheit" => new("°F", at + 1),
            "c" => new("°C", at + 1),
            "f" => new("°F", at + 1),
            _ => unit,
        };
    }

    // km per hour, miles an hour, m/s, kg per cubic metre.
    private static Unit Rate(TokenText text, int at, Unit unit)
    {
        var per = text.Lower(unit.End) is "per" or "an" or "a" || text.Lower(unit.End) == "/" && text.Touches(unit.End);
        if (!per)
            return unit;
        var (below, end) = (text.Lower(unit.End + 1), unit.End + 2);
        var isLength = unit.Name is "km" or "miles" or "m" or "cm" or "mm" or "ft" or "inches" or "yards";
        string? time = below switch
        {
            "hour" or "h" or "hr" => "h",
            "second" or "s" or "sec" => "s",
            "minute" or "min" => "min",
            "millisecond" or "ms" => "ms",
            _ => null,
        };
        if (isLength && time is not null)
            return new(unit.Name == "miles" && time == "h" ? "mph" : $"{unit.Name}/{time}", end);
        if (time is not null && (unit.Name.EndsWith("bits", StringComparison.Ordinal) || unit.Name.EndsWith("bit", StringComparison.Ordinal)))
            return new($"{unit.Name}/{time}", end);
        // "cubic metres per second", "litres an hour": what flows. "Barrels a day" are barrels.
        if (time is not null && unit.Name is "barrels" or "litres" or "gallons" or "tons" or "tonnes" or "kg" or "lb" or "m3" or "ft3" or "km3" or "dm3" or "mL")
            return new($"{unit.Name}/{time}", end);
        if (unit.Name is "kg" or "g" or "mg" or "µg" && Power(text, unit.End + 1) is { } volume)
            return new($"{unit.Name}/{volume.Name}", volume.End);
        return unit;
    }
}
