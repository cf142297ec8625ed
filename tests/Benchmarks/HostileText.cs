using System.Diagnostics;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;

namespace FactCheck.Benchmarks;

/// <summary>Texts made to be slow, in four sizes: twice the text may take twice the time. And memory over many articles.</summary>
internal static class HostileText
{
    private const int Articles = 10_000;

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
        Console.WriteLine("text                 1 MB s   2 MB s   4 MB s   8 MB s   8 MB to 1 MB");
        foreach (var (name, unit) in Kinds)
        {
            var seconds = Megabytes.Select(size => Read(reader, Text(unit, size * 1_000_000))).ToList();
            Console.WriteLine($"{name,-19}  {string.Join("  ", seconds.Select(one => $"{one,7:0.00}"))}  {seconds[^1] / seconds[0],13:0.0}");
        }
        Console.WriteLine("articles   live MB   peak MB");
        for (var i = 0; i <= Articles; i++)
        {
            if (i is 100 or 1000 or 5000 or Articles)
                Console.WriteLine($"{i,8}  {GC.GetTotalMemory(forceFullCollection: true) / 1e6,8:0.0}  {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,8:0}");
            reader.Read(MadeArticles.Article(i), default);
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
