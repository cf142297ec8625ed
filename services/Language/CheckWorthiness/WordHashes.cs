using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>The words and pairs of words of a sentence, as numbers of buckets: what the linear heads weigh.</summary>
/// <remarks>The same as <c>ngrams</c> in <c>Models/Training/sentence_heads.py</c>, which made the weights.</remarks>
internal static partial class WordHashes
{
    public const int Buckets = 1 << 16;

    // A sentence has fewer; of a text that is none the beginning is enough.
    private const int MostCharacters = 4000;

    /// <summary>How often each bucket is hit, and how many words there are.</summary>
    public static (Dictionary<int, int> Counts, int Words) Of(string sentence)
    {
        var text = (sentence.Length > MostCharacters ? sentence[..MostCharacters] : sentence).ToLowerInvariant().Replace('’', '\'');
        var counts = new Dictionary<int, int>();
        var (before, words) = ("^", 0);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = WithoutDigits(text.AsSpan(match.Index, match.Length));
            Add(counts, word);
            Add(counts, $"{before} {word}");
            before = word;
            words++;
        }
        Add(counts, $"{before} $");
        return (counts, words);
    }

    private static string WithoutDigits(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[Math.Min(word.Length, 64)];
        for (var i = 0; i < plain.Length; i++)
            plain[i] = char.IsDigit(word[i]) ? '0' : word[i];
        return new string(plain);
    }

    private static void Add(Dictionary<int, int> counts, string words)
    {
        // FNV-1a: stable from process to process, as string.GetHashCode is not.
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(words))
            hash = (hash ^ b) * 16777619u;
        var bucket = (int)(hash % Buckets);
        counts[bucket] = counts.GetValueOrDefault(bucket) + 1;
    }

    [GeneratedRegex(@"\w+(?:[.,]\d+)*(?:'\w+)?|[$%?!]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
