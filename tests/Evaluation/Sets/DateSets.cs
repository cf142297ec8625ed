using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.Evaluation.Sets;

/// <summary>News with its dates, from TimeML.</summary>
internal static partial class DateSets
{
    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("time-tempeval3", "dates", folder => [("timebank.jsonl", Directory.EnumerateFiles(Path.Combine(folder, "TimeBank"), "*.tml").Order(StringComparer.Ordinal).Select(Line))]),
    ];

    private static JsonObject Line(string file)
    {
        var markup = File.ReadAllText(file);
        var text = new StringBuilder();
        var (dates, ignored) = (new JsonArray(), new JsonArray());
        var open = new Stack<(string Attributes, int Start)>();
        foreach (Match piece in Pieces().Matches(Body().Match(markup).Groups[1].Value))
            if (piece.Value.StartsWith("<TIMEX3", StringComparison.Ordinal))
                open.Push((piece.Value, text.Length));
            else if (piece.Value == "</TIMEX3>")
                Add(open.Pop(), text.Length, dates, ignored);
            else if (piece.Value[0] != '<')
                text.Append(WebUtility.HtmlDecode(piece.Value));
        return new()
        {
            ["id"] = Path.GetFileNameWithoutExtension(file),
            ["text"] = text.ToString(),
            ["published_at"] = Written().Match(markup).Groups[1].Value,
            ["dates"] = dates,
            ["ignored"] = ignored,
        };
    }

    // Durations, sets of dates, and values without days (now, the past, the future, an unknown quarter) are no dates of ours.
    private static void Add((string Attributes, int Start) timex, int end, JsonArray dates, JsonArray ignored)
    {
        var (type, value) = (Of(timex.Attributes, "type"), Of(timex.Attributes, "value"));
        var place = new JsonObject { ["start"] = timex.Start, ["end"] = end };
        if (type is not ("DATE" or "TIME") || Days(value) is not { } days)
        {
            ignored.Add(place);
            return;
        }
        place["resolved"] = days;
        // "early 1998" has the value 1998 and the rest in its mod.
        if (Of(timex.Attributes, "mod") is "START" or "MID" or "END" or "BEFORE" or "AFTER" or "ON_OR_BEFORE" or "ON_OR_AFTER" or "LESS_THAN" or "EQUAL_OR_LESS")
            place["narrowed"] = true;
        dates.Add(place);
    }

    private static string Of(string attributes, string name) => Regex.Match(attributes, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>The days of a TIMEX3 value; null where it names none.</summary>
    private static string? Days(string value)
    {
        if (Value().Match(value) is not { Success: true } match)
            return null;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var rest = match.Groups["rest"].Value;
        int Part(int from) => int.Parse(rest.AsSpan(from), NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["year"].Length switch
        {
            2 => Between(new(Math.Max(year * 100, 1), 1, 1), new(year * 100 + 99, 12, 31)),
            3 => Between(new(year * 10, 1, 1), new(year * 10 + 9, 12, 31)),
            _ => rest switch
            {
                "" or ['0' or '1', _] or [_, _, '-', _, _] => value[..(rest.Length == 0 ? 4 : rest.Length + 5)],
                ['Q', _] => Months(year, Part(1) * 3 - 2, 3),
                ['H', _] => Months(year, Part(1) * 6 - 5, 6),
                ['W', _, _] => Week(year, Part(1), DayOfWeek.Monday, 7),
                ['W', _, _, '-', 'W', 'E'] => Week(year, int.Parse(rest.AsSpan(1, 2), CultureInfo.InvariantCulture), DayOfWeek.Saturday, 2),
                "SP" => Months(year, 3, 3),
                "SU" => Months(year, 6, 3),
                "FA" => Months(year, 9, 3),
                "WI" => Months(year, 12, 3),
                _ => null,
            },
        };
    }

    private static string Months(int year, int month, int count) => Between(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(count).AddDays(-1));

    private static string Week(int year, int week, DayOfWeek day, int days)
    {
        var first = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, day));
        return Between(first, first.AddDays(days - 1));
    }

    private static string Between(DateOnly first, DateOnly last) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}");

    [GeneratedRegex("<TEXT>(.*?)</TEXT>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)", RegexOptions.Singleline)]
    private static partial Regex Written();

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Pieces();

    // 1998, 1998-01, 1998-01-08, 1998-Q1, 1998-W02, 1998-W02-WE, 1998-SU, 199, 19; a time of day behind is not read.
    [GeneratedRegex("^(?<year>\\d{4}|\\d{3}(?=X?$)|\\d\\d(?=(XX)?$))(-(?<rest>\\d\\d(-\\d\\d)?|Q[1-4]|H[12]|W\\d\\d(-WE)?|SP|SU|FA|WI))?(T.*|X*)$")]
    private static partial Regex Value();
}
