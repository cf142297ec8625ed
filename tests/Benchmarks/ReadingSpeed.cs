using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;
using FactCheck.Language.Sentences;

namespace FactCheck.Benchmarks;

/// <summary>Reading articles to the end, for each sentence: by rules and the linear engine, with the models, and the bare models on the same sentences as the floor.</summary>
/// <remarks>As many articles at once as there are cores, as <c>batch read</c> does. Divide 1 s by the mean for sentences a second.</remarks>
public class ReadingSpeed
{
    private const int Articles = 32;

    // For the life of the process.
    private static readonly LanguageModels Models = new(ModelFolder.Shipped);
    private readonly List<ArticleText> _articles = [.. Enumerable.Range(0, Articles).Select(MadeArticles.Article)];
    private readonly ArticleReader _rules = new(new LinearCheckWorthinessClassifier());
    private readonly List<string> _sentences;
    private readonly ArticleReader _withModels;

    /// <summary>Loads the models.</summary>
    public ReadingSpeed()
    {
        _withModels = new(CheckWorthinessClassifiers.Of(Models), Models.Reader);
        _sentences = [.. _articles.SelectMany(article => SentenceSplitter.Split(article.Text).Select(span => span.Of(article.Text)))];
        Console.WriteLine($"// an operation reads {_sentences.Count} sentences of {Articles} articles");
    }

    /// <summary>Runs them all.</summary>
    public static void Run() =>
        BenchmarkRunner.Run<ReadingSpeed>(ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "factcheck-benchmarks")));

    /// <summary>The two models that reading asks, on every sentence, and nothing else.</summary>
    [Benchmark(Baseline = true)]
    public int BareModels() => Models.Reader!.Read(_sentences, default).Count + Models.Embedder!.Embed(_sentences, default).Count;

    /// <summary>As the product reads.</summary>
    [Benchmark]
    public int WithModels() => Read(_withModels);

    /// <summary>As it reads without the models' files.</summary>
    [Benchmark]
    public int WithoutModels() => Read(_rules);

    private int Read(ArticleReader reader)
    {
        var claims = 0;
        Parallel.ForEach(_articles, article => Interlocked.Add(ref claims, reader.Read(article, default).Claims.Count));
        return claims;
    }
}
