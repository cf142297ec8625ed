using System.Globalization;
using FactCheck.Language.Models;

namespace FactCheck.Evaluation.Training;

/// <summary>Fits the weights by which structure and the stance model are weighed, and says how often they are right on what was held back.</summary>
internal static class StanceFit
{
    private static readonly string[] Names = ["Supports", "Refutes", "Neutral"];

    private const double L2 = 0.003;

    /// <summary>Of so many claims of a set one is held back.</summary>
    private const int HeldBack = 5;

    /// <summary>Prints the rows for <c>StanceWeights.cs</c>.</summary>
    /// <param name="files">FILE:MOST, lines of <c>evaluate stance</c> and how many of them are looked at.</param>
    public static void Run(IEnumerable<string> files)
    {
        using var model = new StanceModel(ModelFolder.Shipped);
        var train = new List<LogisticRegression.Case>();
        var held = new List<(string File, double[] Features, int Class)>();
        foreach (var file in files)
        {
            var parts = file.Split(':');
            var rows = StanceRows.Of(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), model).ToList();
            held.AddRange(rows.Where(row => row.Claim % HeldBack == 0).Select(row => (parts[0], row.Features, row.Class)));
            var own = rows.Where(row => row.Claim % HeldBack != 0).ToList();
            // A set counts with the root of its size, its labels alike.
            foreach (var label in own.GroupBy(row => row.Class))
                train.AddRange(label.Select(row => new LogisticRegression.Case(row.Features, row.Class, Math.Sqrt(own.Count) / own.Select(one => one.Class).Distinct().Count() / label.Count())));
        }
        var all = train.GroupBy(one => one.Class).ToDictionary(group => group.Key, group => group.Sum(one => one.Weight));
        var weights = LogisticRegression.Fit([.. train.Select(one => one with { Weight = one.Weight / all[one.Class] })], 3, L2);
        foreach (var set in held.GroupBy(one => one.File))
        {
            var right = set.Count(one => LogisticRegression.Shares(weights, one.Features) is var shares && Array.IndexOf(shares, shares.Max()) == one.Class);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(set.Key)}: {right} of {set.Count()} held back are right"));
        }
        foreach (var (name, row) in Names.Zip(weights))
            Console.WriteLine($"{name}: {string.Join(", ", row.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)))}");
    }
}
