using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Verification.Evidence;

namespace FactCheck.Verification.Sources;

/// <summary>Which parts of a long text are worth keeping for a claim: those that share most of its words.</summary>
internal static class PassageChoice
{
    private const int LeastLength = 3;

    /// <summary>Up to <paramref name="most"/> passages in reading order, each sharing a word with the claim; the rest of the text is left.</summary>
    /// <param name="text">The whole text, of which hash and places are told.</param>
    /// <param name="claim">The claim's words.</param>
    /// <param name="most">1 or more.</param>
    /// <param name="page">Where the text stands; its words, hash and span are replaced.</param>
    internal static IReadOnlyList<FoundPassage> Choose(string text, string claim, int most, FoundPassage page)
    {
        var wanted = TellingWords(claim).ToHashSet(StringComparer.Ordinal);
        var hash = ContentId.Sha256(text);
        return
        [
            .. PassageSplitter.SpansOf(text)
                .Select(span => (Span: span, Shared: TellingWords(span.Of(text)).Sum(word => wanted.Contains(word) ? char.IsDigit(word[0]) ? 2 : 1 : 0)))
                .Where(part => part.Shared > 0)
                .OrderByDescending(part => part.Shared).ThenBy(part => part.Span.Start)
                .Take(most)
                .OrderBy(part => part.Span.Start)
                .Select(part => page with { Text = part.Span.Of(text), ContentHash = hash, Span = part.Span }),
        ];
    }

    private static IEnumerable<string> TellingWords(string text) =>
        SearchWords.Of(text).Where(word => word.Length > LeastLength || char.IsDigit(word[0]));
}
