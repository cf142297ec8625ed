using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.Evaluation.Sets;

/// <summary>Texts with their figures.</summary>
internal static partial class QuantitySets
{
    private const string Task = "quantities";

    // Lines that hold no figure of ours, by their place: parts of addresses, telephone numbers, dates, versions, lists of labels, results of games.
    private static readonly int[] NoFigures = [1, 140, 143, 144, 189, 198, 199, 224, 232];

    private static readonly Dictionary<string, string> Currencies = Pairs(
        "Dollar=USD Euro=EUR Pound=GBP Franc=francs Cent=cents Pence=pence Penny=pence Rupee=INR Bitcoin=BTC Satoshi=satoshis Finnish_markka=FIM Peseta=ESP Netherlands_guilder=NLG");

    private static readonly Dictionary<string, string> Measures = Pairs(
        "Pound=lb Ounce=oz Foot=ft Inch=inches Mile=miles Kilometer=km Meter=m Centimeter=cm Millimeter=mm Decimeter=dm Picometer=pm Yard=yards Gallon=gallons Barrel=barrels Acre=acres Ton=tons "
        + "Metric_ton=tonnes Square_meter=m2 Square_kilometer=km2 Cubic_foot=ft3 Square_foot=ft2 Bit=bits Megabit=Mbit Megabyte=MB Milliliter=mL Mile_per_hour=mph Kilometer_per_hour=km/h Kilogram=kg "
        + "Microgram=µg Gram=g Degree=degrees Radian=radians Turn=turns Tablespoon=tablespoons Teaspoon=teaspoons Cup=cups Dram=drams Meter_per_millisecond=m/ms Centimeter_per_millisecond=cm/ms Kilometer_per_millisecond=km/ms");

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("num-recognizers-text", Task, folder =>
        [
            ("recognizers-number.jsonl", Specs(folder, "Number/English/NumberModel").Where((_, i) => !NoFigures.Contains(i)).Select(spec => Line(spec, "values", Value))),
            // "per cent of twenty" is no figure.
            ("recognizers-percent.jsonl", Specs(folder, "Number/English/PercentModel").Where(spec => !spec.Input.StartsWith("per", StringComparison.Ordinal)).Select(spec => Line(spec, "percent", Percent))),
            ("recognizers-currency.jsonl", Specs(folder, "NumberWithUnit/English/CurrencyModel").Select(spec => Line(spec, "money", Money))),
            ("recognizers-dimension.jsonl", Specs(folder, "NumberWithUnit/English/DimensionModel").Select(spec => Line(spec, "measures", Measure))),
            ("recognizers-range.jsonl", Specs(folder, "Number/English/NumberRangeModel").Select(spec => Line(spec, "bounds", Bound)).Where(line => line["quantities"]!.AsArray().All(figure => figure!["comparator"] is not null))),
        ]),
    ];

    private static IEnumerable<(string Input, JsonArray Results, int Number)> Specs(string folder, string model) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "Specs", $"{model}.json")).TrimStart('\uFEFF'))!.AsArray()
            .Select((spec, i) => ((string)spec!["Input"]!, spec["Results"]!.AsArray(), i));

    private static JsonObject Line((string Input, JsonArray Results, int Number) spec, string labelled, Func<JsonObject, JsonObject?> figure) => new()
    {
        ["id"] = spec.Number,
        ["text"] = spec.Input,
        ["labelled"] = labelled,
        // A result without value is a unit or a word alone.
        ["quantities"] = new JsonArray([.. spec.Results.Select(result => result!["Resolution"] as JsonObject)
            .Where(resolution => resolution?["value"]?.ToString() is { Length: > 0 } and not "null").Select(resolution => figure(resolution!)).OfType<JsonNode>()]),
    };

    private static JsonObject Value(JsonObject resolution) => new() { ["value"] = Number((string)resolution["value"]!) };

    private static JsonObject Percent(JsonObject resolution) => new() { ["value"] = Number(((string)resolution["value"]!).TrimEnd('%')), ["unit"] = "percent" };

    private static JsonObject Money(JsonObject resolution)
    {
        var name = (string)resolution["unit"]!;
        return new() { ["value"] = Number((string)resolution["value"]!), ["unit"] = (string?)resolution["isoCurrency"] ?? Currencies.GetValueOrDefault(name.Replace(' ', '_'), name) };
    }

    private static JsonObject Measure(JsonObject resolution)
    {
        var name = (string)resolution["unit"]!;
        var ours = Measures.GetValueOrDefault(name.Replace(' ', '_'), name);
        return new() { ["value"] = Number((string)resolution["value"]!), ["unit"] = ours == "tons" ? new JsonArray("tons", "tonnes") : ours };
    }

    // [20,) is at least 20, (,35] at most 35, [20,35) from 20 to 35; what is bounded on both sides by two words has no comparator of ours.
    private static JsonObject? Bound(JsonObject resolution)
    {
        if (Interval().Match((string)resolution["value"]!) is not { Success: true } match)
            return null;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        var (closedFrom, closedTo) = (match.Value[0] == '[', match.Value[^1] == ']');
        return (from, to) switch
        {
            (_, "") => new() { ["value"] = Number(from), ["comparator"] = closedFrom ? "at_least" : "more_than" },
            ("", _) => new() { ["value"] = Number(to), ["comparator"] = closedTo ? "at_most" : "less_than" },
            _ when closedFrom && !closedTo => new() { ["value"] = Number(from), ["max"] = Number(to), ["comparator"] = "range" },
            _ => new() { ["value"] = Number(from) },
        };
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Pairs(string pairs) => pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    [GeneratedRegex(@"^[\[\(](?<from>-?[\d.]*),(?<to>-?[\d.]*)[\]\)]$")]
    private static partial Regex Interval();
}
