using System.Globalization;
using FactCheck.Evaluation.Training;
using FactCheck.Language.Models;

// usage: dotnet run -c Release --project tests/Evaluation/Training -- FILE:MOST…
// Files are lines of `evaluate stance` whose sets may train what ships; MOST is how many claims of each are looked at. Every fifth is held
// back and measured. Prints the rows for StanceWeights.cs. The weights in the code: fever.jsonl:1200 fm2.jsonl:800 conjnli.jsonl:800
// taxinli.jsonl:300 snli.jsonl:150 scifact-stance.jsonl:450 fm2-passages.jsonl:400 fever-passages.jsonl:250 and 200 claims of
// FEVER-Symmetric with both of their passages.
const double l2 = 0.003;
using var model = new StanceModel(ModelFolder.Shipped);
var train = new List<LogisticRegression.Case>();
var held = new List<(string File, double[] Features, int Class)>();
foreach (var argument in args)
{
    var parts = argument.Split(':');
    var rows = StanceRows.Of(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), model).ToList();
    held.AddRange(rows.Where(row => row.Claim % 5 == 0).Select(row => (parts[0], row.Features, row.Class)));
    var own = rows.Where(row => row.Claim % 5 != 0).ToList();
    // A set counts with the root of its size, its labels alike.
    foreach (var label in own.GroupBy(row => row.Class))
        train.AddRange(label.Select(row => new LogisticRegression.Case(row.Features, row.Class, Math.Sqrt(own.Count) / own.Select(one => one.Class).Distinct().Count() / label.Count())));
}
var all = train.GroupBy(one => one.Class).ToDictionary(group => group.Key, group => group.Sum(one => one.Weight));
var weights = LogisticRegression.Fit([.. train.Select(one => one with { Weight = one.Weight / all[one.Class] })], 3, l2);
foreach (var set in held.GroupBy(one => one.File))
{
    var right = set.Count(one => LogisticRegression.Shares(weights, one.Features) is var shares && Array.IndexOf(shares, shares.Max()) == one.Class);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(set.Key)}: {right} of {set.Count()} held back are right"));
}
string[] names = ["Supports", "Refutes", "Neutral"];
foreach (var (name, row) in names.Zip(weights))
    Console.WriteLine($"{name}: {string.Join(", ", row.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)))}");
return 0;
