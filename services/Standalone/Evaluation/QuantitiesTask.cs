using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Language.Quantities;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Evaluation;

/// <summary>
/// <c>evaluate quantities</c>: texts with gold <c>quantities</c> as <c>batch read</c> writes them. A gold figure is found where value, and what else
/// it names of <c>max</c>, <c>comparator</c> and <c>unit</c>, is the same. <c>labelled</c> says which figures the gold names; the others are passed over.
/// </summary>
internal static partial class QuantitiesTask
{
    // Figures are written with few digits, fractions are not: a third is 0.3333.
    private const double Precision = 1e-4;

    public static EvaluationTask Task { get; } = new("quantities",
        "Texts: text, gold quantities (value, max?, comparator?, unit? as a name or a list of names as good), labelled? (all, values, money, measures, percent, bounds).", Run);

    private static Evaluation Run(EvaluationInput input, Engines engines, CancellationToken cancellation)
    {
        var cases = new List<Case>();
        var naive = new List<Case>();
        var rows = new List<JsonObject>();
        foreach (var line in input.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = line.Required("text");
            var gold = line.List("quantities").Select(GoldFigure.Of).ToList();
            var labelled = line.Optional("labelled") ?? "all";
            var found = QuantityReader.Read(text);
            var scored = Score(gold, found, labelled);
            cases.Add(scored);
            naive.Add(Score(gold, Digits(text), labelled));
            rows.Add(new() { ["id"] = line.Id, ["right"] = scored.IsRight, ["hits"] = scored.Hits, ["found"] = scored.Found, ["gold"] = gold.Count, ["quantities"] = ReadVerb.Quantities(found) });
        }
        return new("rules", cases.Count,
        [
            Bootstrap.Measure("lines all right", cases, Share, Share(naive)),
            Bootstrap.Measure("F1", cases, F1, F1(naive)),
        ], rows);
    }

    private static double Share(IReadOnlyList<Case> cases) => cases.Count == 0 ? 0 : (double)cases.Count(one => one.IsRight) / cases.Count;

    private static double F1(IReadOnlyList<Case> cases) => Scores.F1(cases.Sum(one => one.Hits), cases.Sum(one => one.Found), cases.Sum(one => one.Gold));

    private static Case Score(List<GoldFigure> gold, IReadOnlyList<Quantity> found, string labelled)
    {
        if (labelled != "values")
            return Count(gold, [.. found.Where(quantity => IsLabelled(quantity, labelled))]);
        // Values alone: both ends of a range are values, and figures with a unit may be another task of the set.
        var all = Count(gold, [.. found.SelectMany(Ends)]);
        return all.IsRight ? all : Count(gold, [.. found.Where(quantity => quantity.Unit is null or "share").SelectMany(Ends)]) is { IsRight: true } plain ? plain : all;
    }

    private static Case Count(List<GoldFigure> gold, List<Quantity> found)
    {
        var left = new List<Quantity>(found);
        var hits = 0;
        foreach (var figure in gold)
            if (left.FindIndex(figure.Is) is var at and >= 0)
            {
                left.RemoveAt(at);
                hits++;
            }
        return new(hits, found.Count, gold.Count);
    }

    private static bool IsLabelled(Quantity quantity, string labelled) => labelled switch
    {
        "all" => true,
        "money" => IsMoney(quantity.Unit),
        "percent" => quantity.Unit == "percent",
        "bounds" => quantity.Comparator != Comparator.Equal,
        "measures" => quantity.Unit is not (null or "percent" or "percentage_point" or "points" or "share" or "times" or "seconds" or "minutes" or "hours" or "days" or "weeks" or "months"
            or "years" or "decades" or "centuries" or "°C" or "°F") && !IsMoney(quantity.Unit),
        _ => throw new InputException($"'labelled' is '{labelled}'."),
    };

    private static bool IsMoney(string? unit) => unit is "cents" or "pence" or "francs" or "pesos" or "kroner" or "dinars" or "shillings" or "satoshis" || unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper);

    private static IEnumerable<Quantity> Ends(Quantity quantity) =>
        quantity.Max is { } max ? [quantity with { Max = null }, quantity with { Value = max, Max = null }] : [quantity];

    // The naive baseline: every run of digits is a figure of no unit.
    private static List<Quantity> Digits(string text) => [.. DigitRuns().Matches(text)
        .Select(match => (match.Index, match.Length, IsNumber: double.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value), Value: value))
        .Where(run => run.IsNumber)
        .Select(run => new Quantity { Span = new(run.Index, run.Index + run.Length), Value = run.Value, Comparator = Comparator.Equal })];

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex DigitRuns();

    private readonly record struct Case(int Hits, int Found, int Gold)
    {
        public bool IsRight => Hits == Gold && Found == Gold;
    }

    private sealed record GoldFigure(double Value, double? Max, string? Comparator, bool NamesUnit, IReadOnlyList<string> Units)
    {
        public static GoldFigure Of(BatchLine line) => new(
            Number(line, "value") ?? throw new InputException("'quantities' holds one without 'value'."), Number(line, "max"), line.Optional("comparator"), line.Value("unit") is not null, UnitsOf(line.Value("unit")));

        // Gold that knows no ranges names one end of them: "eight to ten feet" as 10.
        public bool Is(Quantity quantity) => (Same(Value, quantity.Value) || Max is null && Comparator is null && quantity.Max is { } upper && Same(Value, upper)) && (Max is not { } max || quantity.Max is { } end && Same(max, end))
            && (Comparator is null || Comparator == ReadVerb.Name(quantity.Comparator)) && (!NamesUnit || Units.Contains(quantity.Unit ?? ""));

        private static bool Same(double a, double b) => Math.Abs(a - b) <= Precision * Math.Max(1e-9, Math.Max(Math.Abs(a), Math.Abs(b)));

        private static double? Number(BatchLine line, string field) =>
            line.Value(field) is not { } value ? null : value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw new InputException($"'{field}' is not a number.");

        // An empty name: no unit.
        private static string[] UnitsOf(JsonElement? unit) => unit switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } names => [.. names.EnumerateArray().Select(name => name.GetString() ?? "")],
            { ValueKind: JsonValueKind.String } name => [name.GetString()!],
            _ => throw new InputException("'unit' is neither a name nor a list of names."),
        };
    }
}
