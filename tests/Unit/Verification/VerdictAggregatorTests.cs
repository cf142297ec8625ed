using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FactCheck.Core.Verification;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Unit.Verification;

public sealed class VerdictAggregatorTests
{
    private static readonly Row[] Rows = JsonSerializer.Deserialize<Row[]>(File.ReadAllText(BesideThisFile("verdicts.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Captions() => [.. Rows.Select(row => row.Caption)];

    [Theory]
    [MemberData(nameof(Captions))]
    public void The_table_holds(string caption)
    {
        var row = Rows.Single(row => row.Caption == caption);
        Assert.Equal(row.Verdict, VerdictAggregator.Decide(row.Stances.Select(Read), new JudgingOptions()).ToString());
    }

    [Fact]
    public void The_order_of_passages_does_not_matter()
    {
        foreach (var row in Rows)
            Assert.Equal(row.Verdict, VerdictAggregator.Decide(row.Stances.Select(Read).Reverse(), new JudgingOptions()).ToString());
    }

    /// <summary>"S 0.8 a": supports, weight 0.8, of source a.</summary>
    private static WeighedStance Read(string stance)
    {
        var parts = stance.Split(' ');
        var side = parts[0] switch { "S" => Stance.Supports, "R" => Stance.Refutes, _ => Stance.Neutral };
        return new(side, double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    private static string BesideThisFile(string name, [CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, name);

    private sealed record Row(string Caption, string[] Stances, string Verdict);
}
