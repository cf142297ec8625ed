using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Models;

namespace FactCheck.Standalone.Batch;

/// <summary>What reads and judges lines: the code of the services, each engine loaded when first asked for.</summary>
/// <param name="useModels">Whether the model files are used where they are there; else rules and linear engines alone.</param>
internal sealed class Engines(bool useModels) : IDisposable
{
    private readonly Lock _gate = new();

    public LanguageModels Models { get; } = new(useModels ? ModelFolder.Shipped : null);

    public ICheckWorthinessClassifier CheckWorthiness => Once(ref field, () => Models.Reader is null ? new RuleCheckWorthinessClassifier() : new ModelCheckWorthinessClassifier());

    public ArticleReader Articles => Once(ref field, () => new(CheckWorthiness, Models.Reader));

    public SentenceScorer Sentences => Once(ref field, () => new(CheckWorthiness, Models.Reader));

    public void Dispose() => Models.Dispose();

    private T Once<T>(ref T? field, Func<T> load) where T : class
    {
        lock (_gate)
            return field ??= load();
    }
}
