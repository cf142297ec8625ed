using FactCheck.Core.Claims;
using FactCheck.Language.Articles;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>Joins what a sentence sounds like with what the article shows of it.</summary>
/// <remarks>
/// The models have seen sentences of debates only, where nobody is quoted and few figures have a source; in an article the rules, which look at
/// figures, dates, events and who says it, count as much as the model. A sentence alone is scored by the model alone.
/// </remarks>
internal static class ArticleKnowledge
{
    /// <summary>What nobody can check stays under the threshold, however it sounds.</summary>
    private const double MostForUnchecked = 0.3;

    /// <param name="rules">Score and reasons of the rules.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="model">Score of the model, with 0.5 as its threshold.</param>
    public static CheckWorthinessScore Join(CheckWorthinessScore rules, SentenceContext sentence, double model)
    {
        if (sentence.IsAlone)
            return rules with { Value = Math.Round(model, 4) };
        var value = (model + rules.Value) / 2;
        if (rules.Reasons.Any(reason => reason is "question" or "definition" or "instruction") || ClaimTypes.Of(sentence) is ClaimType.Opinion or ClaimType.Prediction)
            value = Math.Min(value, MostForUnchecked);
        return rules with { Value = Math.Round(value, 4) };
    }
}
