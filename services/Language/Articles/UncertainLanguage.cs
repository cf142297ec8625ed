using FactCheck.Core.Claims;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Languages;

namespace FactCheck.Language.Articles;

/// <summary>Says of a text of names and little else, which may be in any language, that it was read as English.</summary>
internal static class UncertainLanguage
{
    // As "language:de" of a text that is known to be German.
    private const string Reason = "language:und";

    private const string Open = "The language is not certain: read as English";

    /// <summary>Whether words are there, of no language that can be told. Digits alone have none.</summary>
    public static bool Is(LanguageGuess language, string text) => language.IsUnknown && text.Any(char.IsLetter);

    public static CheckWorthinessScore Mark(CheckWorthinessScore score) => score with { Reasons = [.. score.Reasons, Reason] };

    public static ArticleReading Mark(ArticleReading reading) => reading with
    {
        Sentences = [.. reading.Sentences.Select(sentence => sentence with { CheckWorthiness = Mark(sentence.CheckWorthiness) })],
        Claims = [.. reading.Claims.Select(Mark)],
    };

    private static ClaimReading Mark(ClaimReading claim) => claim with { Ambiguities = [.. claim.Ambiguities, Open] };
}
