using System.Diagnostics;
using System.Globalization;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Benchmarks;

/// <summary>Texts made to be slow, in four sizes: twice the text may take twice the time.</summary>
internal static class HostileText
{
    private const int Attempts = 3; // the fastest counts: what else the machine does takes time, and never gives any

    private static readonly int[] Megabytes = [1, 2, 4, 8];

    private static readonly (string Name, string Unit)[] Kinds =
    [
        ("digits", "1234567890"), ("groups", "1,234,567 "), ("brackets", "(([["), ("quotes", "“"), ("dots", "U.S. "), ("dashes", "15-20-"),
        ("months", "May October 7 "), ("speech", "said he said "), ("one long sentence", "the council of the city and "), ("figures in one sentence", "and the 54 men, "), ("emoji", "😀e\u0301 "), ("news", ""),
    ];

    public static void Run()
    {
        var reader = new ArticleReader(new LinearCheckWorthinessClassifier());
        reader.Read(MadeArticles.Article(0), default);
        Console.WriteLine($"{"text",-23}  {string.Join("  ", Megabytes.Select(size => $"{size.ToString(CultureInfo.InvariantCulture) + " MB s",7}"))}  per doubling");
        foreach (var (name, unit) in Kinds)
        {
            var seconds = Megabytes.Select(size => Text(unit, size * 1_000_000)).Select(text => Enumerable.Range(0, Attempts).Min(_ => Read(reader, text))).ToList();
            var ratio = Math.Pow(seconds[^1] / seconds[0], 1 / Math.Log2(Megabytes[^1] / Megabytes[0]));
            Console.WriteLine($"{name,-23}  {string.Join("  ", seconds.Select(one => $"{one,7:0.00}"))}  {ratio,12:0.00}");
        }
    }

    private static double Read(ArticleReader reader, string text)
    {
        var clock = Stopwatch.StartNew();
        reader.Read(new ArticleText(text, null, new DateOnly(2023, 10, 30)), default);
        return clock.Elapsed.TotalSeconds;
    }

    private static string Text(string unit, int characters)
    {
        var text = new System.Text.StringBuilder(characters + 100);
        for (var i = 0; text.Length < characters; i++)
            text.Append(unit.Length > 0 ? unit : MadeArticles.Article(i).Text + "\n\n");
        return text.ToString(0, characters);
    }
}
