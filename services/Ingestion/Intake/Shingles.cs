using System.Globalization;

namespace FactCheck.Ingestion.Intake;

/// <summary>A text as the set of its runs of three words, for telling how much two texts have in common.</summary>
internal sealed class Shingles
{
    private const int Length = 3;
    private const int FewestWords = 50; // shorter texts are too often alike by chance: notices, tables of results
    private const int Bands = 4;
    private const int RowsOfBand = 3;

    private readonly HashSet<ulong> _runs = [];
    private readonly int _words;

    private Shingles(string text)
    {
        Span<ulong> last = stackalloc ulong[Length];
        foreach (var word in Words(text))
        {
            last[1..].CopyTo(last);
            last[^1] = HashOf(text.AsSpan(word));
            _words++;
            if (_words >= Length)
                _runs.Add(Mix(last[0] ^ Mix(last[1] ^ Mix(last[2]))));
        }
    }

    internal static Shingles Of(string text) => new(text);

    /// <summary>Runs that both have, as a share of those that one of them has, in [0, 1].</summary>
    internal double Likeness(Shingles other)
    {
        var both = _runs.Count(other._runs.Contains);
        var all = _runs.Count + other._runs.Count - both;
        return all == 0 ? 0 : (double)both / all;
    }

    /// <summary>
    /// Four words, each made of three of the smallest hashes (MinHash; Broder, 1997). Texts with a likeness of 0.8 share one with a probability
    /// of 0.94, those with 0.9 of 0.995. Nothing for a text of fewer than 50 words.
    /// </summary>
    internal string? Fingerprint()
    {
        if (_words < FewestWords)
            return null;
        var bands = new string[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var value = 0UL;
            for (var row = 0; row < RowsOfBand; row++)
            {
                var seed = Mix((ulong)(band * RowsOfBand + row) + 1);
                value = Mix(value ^ _runs.Min(run => Mix(run ^ seed)));
            }
            bands[band] = value.ToString("x16", CultureInfo.InvariantCulture);
        }
        return string.Join(' ', bands);
    }

    private static IEnumerable<Range> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
                start = i;
            if (isWord || start < 0)
                continue;
            yield return start..i;
            start = -1;
        }
    }

    // FNV-1a: the same in every process, which the store needs.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }

    // The finalizer of MurmurHash3.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdUL;
        value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return value ^ (value >> 33);
    }
}
