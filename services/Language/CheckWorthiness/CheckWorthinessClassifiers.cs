using FactCheck.Language.Models;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>Chooses the engine.</summary>
public static class CheckWorthinessClassifiers
{
    /// <summary>The models where their files are, else the linear engine.</summary>
    public static ICheckWorthinessClassifier Of(LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return models is { Reader: not null, Embedder: { } embedder } ? new ModelCheckWorthinessClassifier(embedder) : new LinearCheckWorthinessClassifier();
    }
}
