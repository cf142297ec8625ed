using FactCheck.Language.Languages;

namespace FactCheck.Ingestion.Articles;

/// <summary>The language of a text: what its letters say, and what its page declares where they leave doubt.</summary>
internal static class TextLanguage
{
    private const double Sure = 0.85;

    // The two written forms of Norwegian go by one name in most pages.
    private static readonly string[] Norwegian = ["no", "nb", "nn"];

    /// <summary>BCP 47; nothing where neither tells.</summary>
    internal static string? Of(string text, string? declared)
    {
        var guess = LanguageDetector.Detect(text);
        if (declared is null)
            return guess.Code != "und" && (guess.IsForeign || guess.Confidence >= Sure) ? guess.Code : null;
        var primary = declared.Split('-')[0];
        if (guess.Code == "und" || primary == guess.Code || (Norwegian.Contains(primary) && Norwegian.Contains(guess.Code)))
            return declared;
        // A page that declares what can't be told from its letters knows better, but for the English of a page of its maker's language.
        return guess.Confidence >= Sure && (guess.IsForeign || guess.Code == "en") && (LanguageDetector.Knows(primary) || guess.Code == "en") ? guess.Code : declared;
    }
}
