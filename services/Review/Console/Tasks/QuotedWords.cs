using System.Text.RegularExpressions;
using FactCheck.Core.Claims;

namespace FactCheck.Review.Console.Tasks;

/// <summary>The words of a passage that decided its stance: those that the reason quotes.</summary>
internal static partial class QuotedWords
{
    /// <summary>Where they stand in the passage. Words of the claim, which a reason quotes too, are found only where the passage has them.</summary>
    internal static IReadOnlyList<TextSpan> In(string quote, string why) =>
    [
        .. Quoted().Matches(why).Select(match => match.Groups[1].Value.Trim('\u2026', ' ')).Where(words => words.Length > 1)
            .Distinct(StringComparer.Ordinal).Select(words => Find(quote, words)).OfType<TextSpan>(),
    ];

    private static TextSpan? Find(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return new TextSpan(at, end);
        }
        return null;
    }

    // 'in single quotation marks'; an apostrophe within a word is none.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])'(.+?)'(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
