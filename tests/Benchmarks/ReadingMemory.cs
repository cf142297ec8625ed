using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;

namespace FactCheck.Benchmarks;

/// <summary>What reading 10,000 articles of about 500 words keeps: nothing. Without the models, then with them.</summary>
internal static class ReadingMemory
{
    private const int Articles = 10_000;
    private const int Step = 1_000;

    public static void Run()
    {
        Read("rules", new ArticleReader(new LinearCheckWorthinessClassifier()));
        using var models = new LanguageModels(ModelFolder.Shipped);
        Read("models", new ArticleReader(CheckWorthinessClassifiers.Of(models), models.Reader));
    }

    private static void Read(string engine, ArticleReader reader)
    {
        Console.WriteLine($"{engine,-8}  articles   heap MB   working set MB");
        for (var i = 0; i <= Articles; i++)
        {
            if (i > 0 && i % Step == 0)
                Console.WriteLine($"{"",-8}  {i,8}  {GC.GetTotalMemory(forceFullCollection: true) / 1e6,8:0.0}  {Environment.WorkingSet / 1e6,15:0}");
            reader.Read(MadeArticles.Article(i), default);
        }
    }
}
