using FactCheck.Language.Models;

namespace FactCheck.Language.Stance;

/// <summary>The best engine that can be had.</summary>
public static class StanceClassifiers
{
    /// <summary>With the stance model where it is there, else by rules alone.</summary>
    public static IStanceClassifier Of(LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return models.Stance is { } model ? new ModelStanceClassifier(model) : new StructuredStanceClassifier();
    }
}
