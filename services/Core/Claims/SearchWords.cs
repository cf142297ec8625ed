using System.Globalization;
using System.Text;

namespace FactCheck.Core.Claims;

/// <summary>The words by which a text is found: the same in every store.</summary>
public static class SearchWords
{
    /// <summary>Runs of letters, digits and marks, lower-cased and without accents, each once, sorted ordinally. "1,400" is one word: <c>1400</c>.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                word.Append(Accents.Remove(char.ToLowerInvariant(c)));
            else if (!IsInsideWord(text, i, c) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return [.. words];
    }

    private static bool IsInsideWord(string text, int i, char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || (c is ',' or '\'' or '’' && i > 0 && i + 1 < text.Length
            && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])
            && char.IsDigit(text[i - 1]) == char.IsDigit(text[i + 1]) && (c != ',' || char.IsDigit(text[i - 1])));
}
